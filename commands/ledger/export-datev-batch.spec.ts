import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { batchBytes } from '../../domain/ledger/datev/batch.ts';
import { checkExtf } from '../../domain/ledger/datev/check-extf.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { DatevBatchExported, JournalEntryPosted } from '../../domain/ledger/events.ts';
import { invoicePosting, type JournalEntry } from '../../domain/ledger/invoice-posting.ts';
import { journalFolding } from '../../domain/ledger/journal.ts';
import { given, specNow } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { exportDatevBatch } from './export-datev-batch.ts';

const period = '2026-10';
const entry = invoicePosting(skr03, sampleInvoice());
const second = invoicePosting(skr03, sampleInvoice({ number: 'RE2026-000002', debtorAccount: '10002' }));
const exporting = (...entries: JournalEntry[]) => given(journalFolding, ...entries.map(JournalEntryPosted)).when(exportDatevBatch, { period, settings });
const plain = { entryId: 'e', bookedOn: '2026-10-31', document: 'X', text: 'x', currency: 'EUR', lines: entry.lines } as const;

describe('exporting a DATEV batch', () => {
  it('refuses a month without bookings', () => exporting().thenRejected('NothingToExport'));
  it('refuses an entry that no row can be made of', () => exporting(plain).thenRejected('EntryNotExportable', { entryId: 'e' }));
  it('refuses an entry in another currency', () => exporting({ ...entry, currency: 'CHF' }).thenRejected('CurrencyUnsupported'));
  it('refuses a document number that DATEV does not take', () =>
    exporting({ ...entry, document: 'RE 2026.1' }).thenRejected('FieldInvalid', { line: 3, column: 11 }));
  it('refuses an id outside the code page', () =>
    exporting({ ...entry, customerCountry: 'AT', customerVatId: 'ATUΩ' }).thenRejected('NotInCp1252', { character: 'Ω' }));

  it('exports what no batch holds, with the hash of the file (E8-4)', async () => {
    const outcome = await exporting(entry, second).run();
    if (isRejection(outcome) || !outcome[0]) throw new Error('nothing was exported');
    const bytes = batchBytes({ period, createdAt: specNow, settings, entries: [entry, second] });
    if (isRejection(bytes)) throw new Error(bytes.rejected);
    expect(checkExtf(bytes)).toEqual([]);
    expect(outcome).toEqual([
      DatevBatchExported({
        batchId: uuid5('spec-command', 'batch'),
        period,
        fileName: 'EXTF_Buchungsstapel_2026-10_01.csv',
        rows: 2,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        createdAt: specNow,
        settings,
        entryIds: ['invoice-RE2026-000001', 'invoice-RE2026-000002'],
      }),
    ]);
  });

  it('leaves to a later batch only what is new, and writes nothing when nothing is', async () => {
    const first = DatevBatchExported({
      batchId: 'b1',
      period,
      fileName: 'EXTF_Buchungsstapel_2026-10_01.csv',
      rows: 1,
      sha256: 'x',
      createdAt: specNow,
      settings,
      entryIds: [entry.entryId],
    });
    await given(journalFolding, JournalEntryPosted(entry), first).when(exportDatevBatch, { period, settings }).thenNothing();
    const outcome = await given(journalFolding, JournalEntryPosted(entry), first, JournalEntryPosted(second))
      .when(exportDatevBatch, { period, settings })
      .run();
    expect(outcome).toMatchObject([{ payload: { fileName: 'EXTF_Buchungsstapel_2026-10_02.csv', rows: 1, entryIds: [second.entryId] } }]);
  });
});
