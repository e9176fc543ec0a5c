import { z } from 'zod';
import { accessFolding, isLastOwner, keysOf } from '../../domain/access/access.ts';
import { ApiKeyRevoked, Role, RoleGranted } from '../../domain/access/events.ts';
import { roleFits } from '../../domain/access/roles.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { grants } from '../kernel/permission.ts';
import { mayTouchOwners, touchesOwner } from './granting.ts';

export const grantRole = command({
  name: 'GrantRole',
  says: 'Give a user another role.',
  permission: 'access:manage',
  input: z.object({ userId: z.string().min(1), role: Role }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['UserNotFound', 'AccessAlreadyRevoked', 'RoleNotAllowed', 'TenantInvites', 'OwnerOnly', 'LastOwner'],
  decide(access, { userId, role }, { tenantId, actor }) {
    const user = access.users.get(userId);
    if (!user) return reject('UserNotFound');
    if (user.status === 'revoked') return reject('AccessAlreadyRevoked');
    if (!roleFits(tenantId, role)) return reject('RoleNotAllowed', { role });
    if (user.role === role) return [];
    if (actor.kind === 'operator' && tenantId !== OPERATOR) return reject('TenantInvites');
    if (touchesOwner(role, user.role) && !mayTouchOwners(access, actor)) return reject('OwnerOnly');
    if (isLastOwner(access, userId)) return reject('LastOwner');
    // Who may no longer issue keys knows the secrets of those they issued.
    const ended = grants[role].includes('access:manage') ? [] : keysOf(access, userId);
    return [RoleGranted({ userId, role }), ...ended.map(({ keyId }) => ApiKeyRevoked({ keyId }))];
  },
});
