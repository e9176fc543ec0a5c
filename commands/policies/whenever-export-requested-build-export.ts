import { ExportRequested } from '../../domain/privacy/events.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverExportRequestedBuildExport = policy({
  name: 'whenever-export-requested-build-export',
  says: 'A requested copy is made, of what the log held at that moment.',
  on: ExportRequested,
  react: ({ payload: { exportId }, meta, position }, { jobs }) =>
    jobs.add({
      name: 'build-export',
      id: `export-${exportId}`,
      tenantId: meta.tenantId,
      data: { exportId, position: String(position), requestedAt: meta.at },
    }),
});
