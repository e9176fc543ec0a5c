import { stream } from '../../domain/kernel/streams.ts';
import { RetentionApplied } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { command } from '../kernel/command.ts';

/** Says what `applyRetention` has done; the keys are gone by then. */
export const eraseDays = command({
  name: 'EraseDays',
  says: 'The messages of past days were forgotten.',
  permission: 'privacy:manage',
  input: RetentionApplied.schema,
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: [],
  decide: (_, done) => [RetentionApplied(done)],
});
