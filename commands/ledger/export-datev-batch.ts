import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRejection, reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { Month } from '../../domain/kernel/time.ts';
import { batchBytes, batchFileName, batchTitle } from '../../domain/ledger/datev/batch.ts';
import { planBatch } from '../../domain/ledger/datev/plan-batch.ts';
import { DatevSettings } from '../../domain/ledger/datev/settings.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { DatevBatchExported } from '../../domain/ledger/events.ts';
import { journalFolding } from '../../domain/ledger/journal.ts';
import { command } from '../kernel/command.ts';
import { booksOf } from './books-of.ts';

/** When nothing is new since the last batch, nothing happens: the last batch is still the answer. */
export const exportDatevBatch = command({
  name: 'ExportDatevBatch',
  says: 'Export the bookings of a month that no batch holds yet as a DATEV file.',
  permission: 'ledger:post',
  /** `settings`: those of the installation, which count until finance chooses its own. */
  input: z.object({ period: Month, settings: DatevSettings }),
  stream: ({ period }) => stream.journal(entity, period),
  folding: journalFolding,
  rejections: ['NothingToExport', 'EntryNotExportable', 'CurrencyUnsupported', 'FieldInvalid', 'NotInCp1252'],
  async gather(_, { state }) {
    return { chosen: (await booksOf(state)).datevSettings };
  },
  decide(journal, { period, settings: usual }, { now, id, chosen }) {
    const settings = chosen ?? usual;
    if (journal.entryIds.size === 0) return reject('NothingToExport', { period });
    const plan = planBatch(journal, settings);
    if (plan === undefined || isRejection(plan)) return plan ?? [];
    const { entries, rows, ...place } = plan;
    const bytes = batchBytes({ period, createdAt: now, settings, entries, title: batchTitle(period) });
    if (isRejection(bytes)) return bytes;
    return [
      DatevBatchExported({
        batchId: id('batch'),
        period,
        fileName: batchFileName(period, journal.batches.length + 1),
        rows,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        createdAt: now,
        settings,
        ...place,
      }),
    ];
  },
});
