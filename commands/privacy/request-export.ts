import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { ExportRequested } from '../../domain/privacy/events.ts';
import { command } from '../kernel/command.ts';

/** A pack reads everything a tenant has; more than a few at a time help nobody. */
export const runningMax = 3;

export const requestExport = command({
  name: 'RequestExport',
  says: 'Ask for a copy of all conversations and configuration.',
  permission: 'privacy:export',
  input: z.object({}),
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: ['TooManyExportsRunning'],
  decide({ exports }, _, { id }) {
    const running = [...exports.values()].filter((status) => status === 'requested').length;
    if (running >= runningMax) return reject('TooManyExportsRunning', { limit: runningMax });
    return [ExportRequested({ exportId: id('export') })];
  },
});
