import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { accrualPosting } from '../../domain/ledger/accrual-posting.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { batchBytes, batchTitle } from '../../domain/ledger/datev/batch.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { DatevBatchExported, JournalEntryPosted } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import type { JournalEntry } from '../../domain/ledger/journal.ts';
import { entryTakenBack } from '../../domain/ledger/reversible-entries.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { datevBatchFile } from '../datev/batch-file.ts';
import { listDatevBatches } from './datev-batches.ts';
import { listJournalEntries } from './journal.ts';
import { monthBoard } from './month-board.ts';

const period = '2026-10';
const journal = 'journal-nextgen.2026-10';
const at = '2026-11-02T08:00:00.000Z';
const [first, second, third] = [1, 2, 3].map((n) => invoicePosting(skr03, sampleInvoice({ number: `RE2026-00000${n}` }))) as [
  JournalEntry,
  JournalEntry,
  JournalEntry,
];
const slip = accrualPosting(skr03, { provider: 'Mistral', month: period, cost: '999999999999999', direction: 'accrue', reference: 'slip' });
const another = accrualPosting(skr03, { provider: 'Mistral', month: period, cost: '999999999999998', direction: 'accrue', reference: 'another' });
const back = (entry: JournalEntry) => entryTakenBack(entry, entry.bookedOn);

function batchOf(place: number, entries: readonly JournalEntry[], more: Partial<Parameters<typeof DatevBatchExported>[0]>) {
  const bytes = batchBytes({ period, createdAt: at, settings, entries, title: batchTitle(period) });
  if (isRejection(bytes)) throw new Error(bytes.rejected);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fileName = `EXTF_Buchungsstapel_2026-10_0${place}.csv`;
  return DatevBatchExported({ batchId: `batch-${place}`, period, fileName, rows: entries.length, sha256, createdAt: at, settings, ...more });
}
const leftOut = [{ record: slip.entryId, name: slip.document, code: 'FieldInvalid' as const, field: 'Umsatz', column: 1 }];

let side: ReadSide;
beforeAll(async () => {
  side = await readSide();
});
afterAll(() => side.close());

const open = async () => {
  await side.drain();
  const { checks } = await side.asOperator((db) => monthBoard(db, period, '2026-11-16'));
  return checks.find(({ check }) => check === 'datev-exported')?.count;
};

describe('a batch that left something out', () => {
  it('is made again byte for byte, and the month board counts what is left (E8-4)', async () => {
    await side.write(OPERATOR, journal, at, [first, slip, second].map(JournalEntryPosted));
    expect(await open()).toBe(3);
    await side.write(OPERATOR, journal, at, [batchOf(1, [first, second], { revisions: { from: 0, to: 2 }, skipped: [slip.entryId], leftOut })]);
    expect(await open()).toBe(1);
    await side.write(OPERATOR, journal, at, [back(slip), third].map(JournalEntryPosted));
    expect(await open()).toBe(1);
    await side.write(OPERATOR, journal, at, [batchOf(2, [third], { revisions: { from: 5, to: 5 } })]);
    expect(await open()).toBe(0);
    const { nodes } = await side.asOperator((db) => listDatevBatches(db, { first: 5 }));
    expect(nodes.map(({ fileName, leftOut: left }) => [fileName.slice(-6, -4), left.length])).toEqual([
      ['02', 0],
      ['01', 1],
    ]);
    for (const { id } of nodes) expect((await side.asOperator((db) => datevBatchFile(db, id)))?.bytes.length).toBeGreaterThan(1_000);
  });

  it('needs none for what was too wide for any and is taken back', async () => {
    await side.write(OPERATOR, journal, at, [another, back(another)].map(JournalEntryPosted));
    expect(await open()).toBe(0);
  });

  it('gives what was caught up its place before the others', async () => {
    const late = invoicePosting(skr03, sampleInvoice({ number: 'RE2026-000007' }));
    const next = invoicePosting(skr03, sampleInvoice({ number: 'RE2026-000008' }));
    await side.write(OPERATOR, journal, at, [JournalEntryPosted(late)]);
    await side.write(OPERATOR, journal, at, [JournalEntryPosted(next)]);
    await side.write(OPERATOR, journal, at, [batchOf(3, [late, next], { revisions: { from: 10, to: 10 }, caughtUp: [late.entryId] })]);
    await side.drain();
    expect((await side.asOperator((db) => datevBatchFile(db, 'batch-3')))?.fileName).toBe('EXTF_Buchungsstapel_2026-10_03.csv');
  });

  it('shows which entry was taken back', async () => {
    const { nodes } = await side.asOperator((db) => listJournalEntries(db, period, { first: 20 }));
    expect(
      nodes
        .filter(({ reversed }) => reversed)
        .map(({ entryId }) => entryId)
        .toSorted(),
    ).toEqual([another.entryId, slip.entryId].toSorted());
  });
});
