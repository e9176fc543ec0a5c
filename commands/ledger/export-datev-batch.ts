import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRejection, reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { Month } from '../../domain/kernel/time.ts';
import { batchBytes, batchFileName, batchTitle, fitsOneFile } from '../../domain/ledger/datev/batch.ts';
import { DatevSettings } from '../../domain/ledger/datev/settings.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { DatevBatchExported } from '../../domain/ledger/events.ts';
import { journalFolding, notExported } from '../../domain/ledger/journal.ts';
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
    const posted = notExported(journal);
    if (posted.length === 0) return [];
    // One file takes so many rows; what is left makes the next batch.
    const fits = fitsOneFile(
      posted.map(({ entry }) => entry),
      settings,
    );
    if (isRejection(fits)) return fits;
    const taken = posted.slice(0, fits.entries);
    const [first] = taken;
    const last = taken.at(-1);
    if (!first || !last) return reject('EntryNotExportable', { entryId: posted[0]?.entry.entryId ?? '' });
    const bytes = batchBytes({ period, createdAt: now, settings, entries: taken.map(({ entry }) => entry), title: batchTitle(period) });
    if (isRejection(bytes)) return bytes;
    return [
      DatevBatchExported({
        batchId: id('batch'),
        period,
        fileName: batchFileName(period, journal.batches.length + 1),
        rows: fits.rows,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        createdAt: now,
        settings,
        revisions: { from: first.revision, to: last.revision },
      }),
    ];
  },
});
