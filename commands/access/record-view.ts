import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { DataViewed } from '../../domain/access/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

/** The access log of Art. 32 GDPR: what was read, by whom stands in the envelope. */
export const recordView = command({
  name: 'RecordView',
  says: 'Write down that somebody read personal data of conversations.',
  permission: 'conversations:read',
  input: z.object({ what: z.enum(['conversation', 'conversations', 'export']), subject: z.string().min(1).max(120) }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: [],
  decide: (_, { what, subject }) => [DataViewed({ what, subject })],
});
