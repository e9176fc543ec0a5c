import { z } from 'zod';
import { accessFolding, userByFingerprint } from '../../domain/access/access.ts';
import { OwnerRecoveryRequested } from '../../domain/access/events.ts';
import { personBehind } from '../../domain/access/person.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { emailFingerprint } from './email-fingerprint.ts';

/** The way in when the only owner left the firm and their mailbox with them. */
export const requestOwnerRecovery = command({
  name: 'RequestOwnerRecovery',
  says: "Ask for a new owner of a tenant whose owners can't be reached; the tenant's people are told, and a second person confirms.",
  permission: 'access:manage',
  input: z.object({ email: z.email().max(254), reason: z.string().trim().min(10).max(500) }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['OperatorOnly', 'PersonUnknown', 'AlreadyInvited', 'OwnerRecoveryOpen'],
  gather: async ({ email }, { vault, state }) => ({
    emailFingerprint: emailFingerprint(vault, email),
    staff: await state(accessFolding, stream.access(OPERATOR)),
  }),
  decide(access, { email, reason }, { tenantId, actor, id, emailFingerprint: fingerprint, staff }) {
    const recoveryId = id('recovery');
    if (access.recoveries.has(recoveryId)) return [];
    if (actor.kind !== 'operator' || tenantId === OPERATOR) return reject('OperatorOnly');
    // Behind a key stands nobody in particular, and then nobody could be the second person.
    if (personBehind(staff, actor.id) === undefined) return reject('PersonUnknown');
    if (userByFingerprint(access, fingerprint)) return reject('AlreadyInvited');
    if ([...access.recoveries.values()].some(({ status }) => status === 'open')) return reject('OwnerRecoveryOpen');
    return [OwnerRecoveryRequested({ recoveryId, userId: id('user'), email, emailFingerprint: fingerprint, reason })];
  },
});
