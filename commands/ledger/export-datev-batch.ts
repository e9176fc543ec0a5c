import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRejection, reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { Month } from '../../domain/kernel/time.ts';
import { batchBytes, batchFileName } from '../../domain/ledger/datev/batch.ts';
import { DatevSettings } from '../../domain/ledger/datev/settings.ts';
import { maxRows } from '../../domain/ledger/datev/write-extf.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { DatevBatchExported } from '../../domain/ledger/events.ts';
import { journalFolding, notExported } from '../../domain/ledger/journal.ts';
import { command } from '../kernel/command.ts';

/** When nothing is new since the last batch, nothing happens: the last batch is still the answer (see `last-datev-batch.ts`). */
export const exportDatevBatch = command({
  name: 'ExportDatevBatch',
  says: 'Export the bookings of a month that no batch holds yet as a DATEV file.',
  permission: 'ledger:post',
  input: z.object({ period: Month, settings: DatevSettings }),
  stream: ({ period }) => stream.journal(entity, period),
  folding: journalFolding,
  rejections: ['NothingToExport', 'EntryNotExportable', 'CurrencyUnsupported', 'FieldInvalid', 'NotInCp1252'],
  decide(journal, { period, settings }, { now, id }) {
    if (journal.entries.length === 0) return reject('NothingToExport', { period });
    // One file takes so many rows; what is left makes the next batch.
    const entries = notExported(journal).slice(0, maxRows);
    if (entries.length === 0) return [];
    const bytes = batchBytes({ period, createdAt: now, settings, entries });
    if (isRejection(bytes)) return bytes;
    return [
      DatevBatchExported({
        batchId: id('batch'),
        period,
        fileName: batchFileName(period, journal.batches.length + 1),
        rows: entries.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        createdAt: now,
        settings,
        entryIds: entries.map(({ entryId }) => entryId),
      }),
    ];
  },
});
