import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { SignedOut } from '../../domain/access/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

/** Nothing stands in the way of going; the session itself is ended by `endSession`. */
export const signOut = command({
  name: 'SignOut',
  says: 'Write down that a user ended the session.',
  permission: 'access:manage',
  input: z.object({ userId: z.string().min(1) }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: [],
  decide: (_, { userId }) => [SignedOut({ userId })],
});
