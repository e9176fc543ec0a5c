import { z } from 'zod';
import { accessFolding, isLastOwner, keysOf } from '../../domain/access/access.ts';
import { AccessRevoked, ApiKeyRevoked } from '../../domain/access/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { mayTouchOwners, touchesOwner } from './granting.ts';

export const revokeAccess = command({
  name: 'RevokeAccess',
  says: 'Shut a user out: open sessions and streams end, and so do the API keys that the person issued.',
  permission: 'access:manage',
  input: z.object({ userId: z.string().min(1) }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['UserNotFound', 'OwnerOnly', 'LastOwner'],
  decide(access, { userId }, { actor }) {
    const user = access.users.get(userId);
    if (!user) return reject('UserNotFound');
    if (user.status === 'revoked') return [];
    if (touchesOwner(user.role) && !mayTouchOwners(access, actor)) return reject('OwnerOnly');
    if (isLastOwner(access, userId)) return reject('LastOwner');
    return [AccessRevoked({ userId }), ...keysOf(access, userId).map(({ keyId }) => ApiKeyRevoked({ keyId }))];
  },
});
