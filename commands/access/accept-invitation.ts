import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { InvitationAccepted } from '../../domain/access/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const acceptInvitation = command({
  name: 'AcceptInvitation',
  says: 'The invited person came: the first sign-in makes the user active.',
  permission: 'access:manage',
  input: z.object({ userId: z.string().min(1) }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['UserNotFound', 'AccessAlreadyRevoked'],
  decide(access, { userId }) {
    const user = access.users.get(userId);
    if (!user) return reject('UserNotFound');
    if (user.status === 'revoked') return reject('AccessAlreadyRevoked');
    return user.status === 'active' ? [] : [InvitationAccepted({ userId })];
  },
});
