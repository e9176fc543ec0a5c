import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { ExportFailed } from '../../domain/privacy/events.ts';
import { command } from '../kernel/command.ts';

export const failExport = command({
  name: 'FailExport',
  says: 'The copy could not be made.',
  permission: 'privacy:manage',
  input: z.object({ exportId: z.string().min(1), cause: z.string().min(1).max(80) }),
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: ['ExportNotFound'],
  decide({ exports }, { exportId, cause }) {
    const status = exports.get(exportId);
    if (!status) return reject('ExportNotFound');
    return status === 'requested' ? [ExportFailed({ exportId, cause })] : [];
  },
});
