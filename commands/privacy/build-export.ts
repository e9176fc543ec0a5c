import { z } from 'zod';
import { stream } from '../../domain/kernel/streams.ts';
import { Instant } from '../../domain/kernel/time.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { system } from '../kernel/caller.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { completeExport } from './complete-export.ts';
import type { ExportStore } from './export-store.ts';
import { failExport } from './fail-export.ts';
import type { HistoryDeps } from './stream-history.ts';
import { writePack } from './write-pack.ts';

export type ExportDeps = HistoryDeps & {
  readonly handle: Handle;
  readonly exports: ExportStore;
  /** The tenant's conversations and channels as of a position at least; from the read model once it has come that far. */
  readonly listStreams: (
    tenantId: string,
    position: bigint,
  ) => Promise<{ readonly conversationIds: readonly string[]; readonly channelIds: readonly string[] }>;
};

const jobData = z.object({ exportId: z.string(), position: z.string().regex(/^\d+$/), requestedAt: Instant });

/** Makes the pack of an export; repeated, it makes the same one, and none when it is ready. */
export function buildExportWorker(deps: ExportDeps): Worker {
  return {
    name: 'build-export',
    concurrency: 1,
    work: async ({ tenantId, data, lastAttempt }) => {
      const { exportId, position, requestedAt } = jobData.parse(data);
      const { exports, erasuresDone } = await deps.handle.state(privacyFolding, stream.privacy(tenantId));
      if (exports.get(exportId) === 'completed') return;
      const caller = system(tenantId, 'build-export');
      try {
        const until = BigInt(position);
        const { pack, counts } = await writePack(deps, { tenantId, asOf: requestedAt, until, ...(await deps.listStreams(tenantId, until)) });
        const stored = await deps.exports.write(tenantId, exportId, pack);
        // A pack that was read before an erasure and written after it would bring back what was forgotten.
        if ((await deps.handle.state(privacyFolding, stream.privacy(tenantId))).erasuresDone !== erasuresDone) {
          await deps.exports.clear(tenantId);
          throw new Error('something was erased meanwhile; the pack is made again');
        }
        const outcome = await deps.handle(completeExport, { exportId, ...stored, ...counts() }, { commandId: uuid5(exportId, 'complete'), caller });
        if (!outcome.ok) throw new Error(outcome.rejection.rejected);
      } catch (error) {
        if (lastAttempt) await deps.handle(failExport, { exportId, cause: causeOf(error) }, { commandId: uuid5(exportId, 'fail'), caller });
        throw error;
      }
    },
  };
}

/** A code such as ENOSPC or the error's name; a message could hold what was being exported. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
