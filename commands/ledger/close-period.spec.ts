import { describe, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { DatevBatchExported, JournalEntryPosted, PeriodClosed } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { journalFolding } from '../../domain/ledger/journal.ts';
import { given } from '../kernel/spec.ts';
import { closePeriod } from './close-period.ts';

const entry = invoicePosting(skr03, sampleInvoice());
const posted = JournalEntryPosted(entry);
const exported = DatevBatchExported({
  batchId: 'b1',
  period: '2026-10',
  fileName: 'EXTF_Buchungsstapel_2026-10_01.csv',
  rows: 1,
  sha256: 'x',
  createdAt: '2026-11-02T08:00:00.000Z',
  settings,
  revisions: { from: 0, to: 0 },
});
const october = { month: '2026-10', checks: [{ check: 'bank-matched', done: true }] };

describe('closing a month', () => {
  it('refuses before the month is over', () =>
    given(journalFolding, posted, exported)
      .when(closePeriod, october, { now: '2026-10-31T22:59:00.000Z' })
      .thenRejected('PeriodNotOver', { firstDay: '2026-11-01' }));
  it('refuses while an earlier month is open', () =>
    given(journalFolding, posted, exported)
      .when(closePeriod, october, { other: { 'journal-nextgen.2026-08': [posted] } })
      .thenRejected('EarlierPeriodOpen', { period: '2026-08' }));
  it('refuses books that are out of balance', () =>
    given(journalFolding, JournalEntryPosted({ ...entry, lines: entry.lines.slice(1) }))
      .when(closePeriod, october)
      .thenRejected('EntryNotBalanced'));
  it('refuses while DATEV has not got everything', () => given(journalFolding, posted).when(closePeriod, october).thenRejected('MonthNotExported'));
  it('refuses while something else of the month is open', () =>
    given(journalFolding, posted, exported)
      .when(closePeriod, { ...october, checks: [{ check: 'bank-matched', done: false }] })
      .thenRejected('MonthNotReady', { check: 'bank-matched' }));
  it('closes with the totals it was closed at (J6.5)', () =>
    given(journalFolding, posted, exported)
      .when(closePeriod, october)
      .thenEvents(PeriodClosed({ month: '2026-10', entries: 1, debit: '1528.64', credit: '1528.64', checks: ['bank-matched'] })));
  it('closes once', () =>
    given(journalFolding, posted, exported, PeriodClosed({ month: '2026-10', entries: 1, debit: '1528.64', credit: '1528.64', checks: [] }))
      .when(closePeriod, october)
      .thenNothing());
});
