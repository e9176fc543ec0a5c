import { z } from 'zod';
import { accessFolding, userByFingerprint } from '../../domain/access/access.ts';
import { Role, UserInvited } from '../../domain/access/events.ts';
import { roleFits } from '../../domain/access/roles.ts';
import { Language } from '../../domain/assistants/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { emailFingerprint } from './email-fingerprint.ts';
import { mayTouchOwners, touchesOwner } from './granting.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

export const inviteUser = command({
  name: 'InviteUser',
  says: 'Invite a person under an e-mail address; the invitation leaves by mail.',
  permission: 'access:manage',
  input: z.object({
    email: z.email().max(254),
    role: Role,
    name: z
      .string()
      .trim()
      .max(120)
      .regex(/^[^\p{Cc}\p{Cf}]*$/u, expecting('oneLine'))
      .optional(),
    language: Language.optional(),
    /** Where the person got an id before, as a tenant's first owner does on registration. */
    userId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,80}$/)
      .optional(),
  }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['RoleNotAllowed', 'OwnerOnly', 'AlreadyInvited'],
  gather: async ({ email }, { vault }) => ({ emailFingerprint: emailFingerprint(vault, email) }),
  decide(access, { email, role, name, language, userId }, { tenantId, actor, id, emailFingerprint: fingerprint }) {
    if (!roleFits(tenantId, role)) return reject('RoleNotAllowed', { role });
    if (touchesOwner(role) && !mayTouchOwners(access, actor)) return reject('OwnerOnly');
    if (userByFingerprint(access, fingerprint)) return reject('AlreadyInvited');
    return [UserInvited({ userId: userId ?? id('user'), email, emailFingerprint: fingerprint, role, ...(name && { name }), ...(language && { language }) })];
  },
});
