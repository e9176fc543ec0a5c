import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { batchBytes } from '../../domain/ledger/datev/batch.ts';
import { checkExtf } from '../../domain/ledger/datev/check-extf.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { DatevBatchExported, DatevSettingsChosen, JournalEntryPosted } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { journalFolding, type JournalEntry } from '../../domain/ledger/journal.ts';
import { given, specNow } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { exportDatevBatch } from './export-datev-batch.ts';

const period = '2026-10';
const entry = invoicePosting(skr03, sampleInvoice());
const second = invoicePosting(skr03, sampleInvoice({ number: 'RE2026-000002', debtorAccount: '10002' }));
const exporting = (...entries: JournalEntry[]) => given(journalFolding, ...entries.map(JournalEntryPosted)).when(exportDatevBatch, { period, settings });

describe('exporting a DATEV batch', () => {
  it('refuses a month without bookings', () => exporting().thenRejected('NothingToExport'));
  it('refuses an entry that no row can be made of', () =>
    exporting({ ...entry, lines: entry.lines.filter(({ side }) => side === 'credit') }).thenRejected('EntryNotExportable', { entryId: entry.entryId }));
  it('refuses an entry in another currency', () => exporting({ ...entry, currency: 'CHF' }).thenRejected('CurrencyUnsupported'));
  it('refuses a document number that DATEV does not take, and says whose', () =>
    exporting({ ...entry, lines: entry.lines.map((line) => ({ ...line, item: 'RE 2026.1' })) }).thenRejected('FieldInvalid', {
      line: 3,
      column: 11,
      field: 'Belegfeld 1',
      record: 'RE2026-000001',
    }));
  it('refuses a sign outside the code page, and names it, its field and its document', () =>
    exporting({ ...entry, customerCountry: 'AT', customerVatId: 'ATUΩ' }).thenRejected('NotInCp1252', {
      character: 'Ω',
      field: 'EU-Land u. UStID (Bestimmung)',
      record: 'RE2026-000001',
    }));

  it('exports what no batch holds, with the hash of the file (E8-4)', async () => {
    const outcome = await exporting(entry, second).run();
    if (isRejection(outcome) || !outcome[0]) throw new Error('nothing was exported');
    const bytes = batchBytes({ period, createdAt: specNow, settings, entries: [entry, second], title: 'Buchungen 2026-10' });
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
        revisions: { from: 0, to: 1 },
      }),
    ]);
  });

  it("takes finance's own settings before those of the installation", async () => {
    const outcome = await given(journalFolding, JournalEntryPosted(entry))
      .when(
        exportDatevBatch,
        { period, settings },
        { other: { 'books-nextgen': [DatevSettingsChosen({ settings: { ...settings, consultant: 29_098, locked: true } })] } },
      )
      .run();
    expect(outcome).toMatchObject([{ payload: { settings: { consultant: 29_098, locked: true } } }]);
  });

  it.each([
    ['names its entries', { entryIds: [entry.entryId] }],
    ['names its place in the journal', { revisions: { from: 0, to: 0 } }],
  ])('leaves to a later batch only what is new, where the earlier one %s', async (_, held) => {
    const first = DatevBatchExported({
      batchId: 'b1',
      period,
      fileName: 'EXTF_Buchungsstapel_2026-10_01.csv',
      rows: 1,
      sha256: 'x',
      createdAt: specNow,
      settings,
      ...held,
    });
    await given(journalFolding, JournalEntryPosted(entry), first).when(exportDatevBatch, { period, settings }).thenNothing();
    const outcome = await given(journalFolding, JournalEntryPosted(entry), first, JournalEntryPosted(second))
      .when(exportDatevBatch, { period, settings })
      .run();
    expect(outcome).toMatchObject([{ payload: { fileName: 'EXTF_Buchungsstapel_2026-10_02.csv', rows: 1, revisions: { from: 2, to: 2 } } }]);
  });
});
