import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { accessLogFolding } from '../../domain/access/access-log.ts';
import { SessionsEnded } from '../../domain/access/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { command } from '../kernel/command.ts';
import { operatorKeyUser } from './operator-key.ts';

/** The decision and the record; the rows themselves are deleted by `endAllSessions`. */
export const endSessions = command({
  name: 'EndSessions',
  says: 'End all sessions of a user at once, on every device.',
  permission: 'access:manage',
  input: z.object({ userId: z.string().min(1).max(80) }),
  stream: (_, { tenantId, today }) => stream.accessLog(tenantId, monthOf(today)),
  folding: accessLogFolding,
  rejections: ['UserNotFound'],
  gather: async (_, { state }, { tenantId }) => ({ access: await state(accessFolding, stream.access(tenantId)) }),
  decide(_, { userId }, { tenantId, access }) {
    const known = access.users.has(userId) || (tenantId === OPERATOR && userId === operatorKeyUser);
    return known ? [SessionsEnded({ userId })] : reject('UserNotFound');
  },
});
