import { z } from 'zod';
import { accessFolding, invitationWindowMs, userByFingerprint } from '../../domain/access/access.ts';
import { Role, UserInvited } from '../../domain/access/events.ts';
import { roleFits } from '../../domain/access/roles.ts';
import { Language } from '../../domain/assistants/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { emailFingerprint } from './email-fingerprint.ts';
import { mayTouchOwners, touchesOwner } from './granting.ts';
import { personName } from '../../domain/kernel/mailed-name.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';

/** More than a firm of the size we serve takes in on a day, and too few to be worth a stranger's while. */
export const invitationsADay = 30;

export const inviteUser = command({
  name: 'InviteUser',
  says: 'Invite a person under an e-mail address; the invitation leaves by mail.',
  permission: 'access:manage',
  input: z.object({
    email: z.email().max(254),
    role: Role,
    name: personName(120).optional(),
    language: Language.optional(),
    /** Where the person got an id before, as a tenant's first owner does on registration. */
    userId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,80}$/)
      .optional(),
  }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['RoleNotAllowed', 'OwnerOnly', 'TenantInvites', 'AlreadyInvited', 'TooManyInvitations'],
  gather: async ({ email }, { vault }) => ({ emailFingerprint: emailFingerprint(vault, email) }),
  decide(access, { email, role, name, language, userId }, { tenantId, actor, id, now, emailFingerprint: fingerprint }) {
    if (!roleFits(tenantId, role)) return reject('RoleNotAllowed', { role });
    if (touchesOwner(role) && !mayTouchOwners(access, actor)) return reject('OwnerOnly');
    // The operator brings a tenant its first owner; from then on the tenant's own people say who comes in.
    if (actor.kind === 'operator' && tenantId !== OPERATOR && access.users.size > 0) return reject('TenantInvites');
    if (userByFingerprint(access, fingerprint)) return reject('AlreadyInvited');
    const today = access.invitations.filter((at) => Date.parse(now) - Date.parse(at) < invitationWindowMs);
    const [oldest] = today;
    // Jobs of the system bring many in at once, and no stranger's text.
    if (actor.kind !== 'system' && oldest !== undefined && today.length >= invitationsADay)
      return reject('TooManyInvitations', { limit: invitationsADay, from: new Date(Date.parse(oldest) + invitationWindowMs).toISOString() });
    return [UserInvited({ userId: userId ?? id('user'), email, emailFingerprint: fingerprint, role, ...(name && { name }), ...(language && { language }) })];
  },
});
