import { z } from 'zod';
import { accessLogFolding } from '../../domain/access/access-log.ts';
import { SignedOut } from '../../domain/access/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { command } from '../kernel/command.ts';

/** Nothing stands in the way of going; the session itself is ended by `endSession`. */
export const signOut = command({
  name: 'SignOut',
  says: 'Write down that a user ended the session.',
  permission: 'access:manage',
  input: z.object({ userId: z.string().min(1) }),
  stream: (_, { tenantId, today }) => stream.accessLog(tenantId, monthOf(today)),
  folding: accessLogFolding,
  rejections: [],
  decide: (_, { userId }) => [SignedOut({ userId })],
});
