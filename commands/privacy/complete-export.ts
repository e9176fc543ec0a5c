import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { ExportCompleted } from '../../domain/privacy/events.ts';
import { command } from '../kernel/command.ts';

/** A failed export may still be completed: somebody gave its job another try. */
export const completeExport = command({
  name: 'CompleteExport',
  says: 'The copy lies ready.',
  permission: 'privacy:manage',
  input: ExportCompleted.schema,
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: ['ExportNotFound'],
  decide({ exports }, pack) {
    const status = exports.get(pack.exportId);
    if (!status) return reject('ExportNotFound');
    return status === 'completed' ? [] : [ExportCompleted(pack)];
  },
});
