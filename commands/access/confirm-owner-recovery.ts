import { z } from 'zod';
import { accessFolding, objectionMs, userByFingerprint } from '../../domain/access/access.ts';
import { OwnerRecoveryConfirmed, UserInvited } from '../../domain/access/events.ts';
import { isIndependent, personBehind } from '../../domain/access/person.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const confirmOwnerRecovery = command({
  name: 'ConfirmOwnerRecovery',
  says: 'Confirm a new owner as the second person, once the time to object is over; the invitation leaves by mail.',
  permission: 'access:manage',
  input: z.object({ recoveryId: z.string().min(1).max(80) }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: [
    'OperatorOnly',
    'OwnerRecoveryNotFound',
    'OwnerRecoveryDeclined',
    'PersonUnknown',
    'SecondPersonNeeded',
    'OwnerRecoveryTooEarly',
    'AlreadyInvited',
  ],
  gather: async (_, { state }) => ({ staff: await state(accessFolding, stream.access(OPERATOR)) }),
  decide(access, { recoveryId }, { actor, now, staff }) {
    if (actor.kind !== 'operator') return reject('OperatorOnly');
    const recovery = access.recoveries.get(recoveryId);
    if (!recovery) return reject('OwnerRecoveryNotFound');
    if (recovery.status === 'declined') return reject('OwnerRecoveryDeclined');
    if (recovery.status === 'confirmed') return [];
    if (personBehind(staff, actor.id) === undefined) return reject('PersonUnknown');
    if (recovery.by === actor.id || !isIndependent(staff, actor.id, recovery.by)) return reject('SecondPersonNeeded');
    const from = Date.parse(recovery.at) + objectionMs;
    if (Date.parse(now) < from) return reject('OwnerRecoveryTooEarly', { from: new Date(from).toISOString() });
    const { userId, email, emailFingerprint } = recovery;
    if (userByFingerprint(access, emailFingerprint)) return reject('AlreadyInvited');
    return [OwnerRecoveryConfirmed({ recoveryId }), UserInvited({ userId, email, emailFingerprint, role: 'owner' })];
  },
});
