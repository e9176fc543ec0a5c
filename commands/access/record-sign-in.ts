import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { accessLogFolding } from '../../domain/access/access-log.ts';
import { SignInSucceeded } from '../../domain/access/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { command } from '../kernel/command.ts';

export const recordSignIn = command({
  name: 'RecordSignIn',
  says: 'Write down that a user signed in.',
  permission: 'access:manage',
  input: z.object({ userId: z.string().min(1), method: z.enum(['magic-link', 'operator-key']) }),
  stream: (_, { tenantId, today }) => stream.accessLog(tenantId, monthOf(today)),
  folding: accessLogFolding,
  rejections: ['UserNotFound', 'AccessAlreadyRevoked'],
  gather: async (_, { state }, { tenantId }) => ({ access: await state(accessFolding, stream.access(tenantId)) }),
  decide(_, { userId, method }, { tenantId, access }) {
    // The operator's key belongs to the installation, not to a person on the stream.
    if (method === 'operator-key' && tenantId === OPERATOR) return [SignInSucceeded({ userId, method })];
    const user = access.users.get(userId);
    if (!user) return reject('UserNotFound');
    if (user.status === 'revoked') return reject('AccessAlreadyRevoked');
    return [SignInSucceeded({ userId, method })];
  },
});
