import { describe, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { JournalEntryPosted, PeriodClosed } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { journalFolding } from '../../domain/ledger/journal.ts';
import { given } from '../kernel/spec.ts';
import { postJournalEntry } from './post-journal-entry.ts';

const entry = invoicePosting(skr03, sampleInvoice());
const withLines = (debit: string, credit: string) => ({
  ...entry,
  lines: [
    { account: '1400', side: 'debit' as const, amount: debit },
    { account: '8400', side: 'credit' as const, amount: credit },
  ],
});

const closed = PeriodClosed({ month: '2026-10', entries: 1, debit: '1528.64', credit: '1528.64', checks: [] });
const payment = { ...entry, entryId: 'payment-1', reference: 'bank-1' };

describe('posting a journal entry', () => {
  it('refuses a closed month (J6.5)', () => given(journalFolding, closed).when(postJournalEntry, entry).thenRejected('PeriodClosed', { period: '2026-10' }));
  it('finds what stood there before the close', () => given(journalFolding, JournalEntryPosted(entry), closed).when(postJournalEntry, entry).thenNothing());
  it('refuses an outer reference that is booked already', () =>
    given(journalFolding, JournalEntryPosted(payment))
      .when(postJournalEntry, { ...payment, entryId: 'payment-2' })
      .thenRejected('ReferenceAlreadyBooked', { reference: 'bank-1' }));
  it('refuses an amount of nothing or less', async () => {
    await given(journalFolding).when(postJournalEntry, withLines('0.00', '0.00')).thenRejected('AmountNotPositive');
    await given(journalFolding).when(postJournalEntry, withLines('-1.00', '-1.00')).thenRejected('AmountNotPositive');
  });
  it('refuses a fraction of a cent', () => given(journalFolding).when(postJournalEntry, withLines('1.005', '1.005')).thenRejected('AmountNotInCents'));
  it('refuses what no row of a DATEV file has place for, but takes back what stands there', async () => {
    const wide = withLines('10000000000.00', '10000000000.00');
    await given(journalFolding).when(postJournalEntry, wide).thenRejected('AmountTooLarge', { maximum: '9999999999.99' });
    const back = { ...wide, reverses: 'older' };
    await given(journalFolding).when(postJournalEntry, back).thenEvents(JournalEntryPosted(back));
  });
  it('refuses debits that differ from credits', () =>
    given(journalFolding).when(postJournalEntry, withLines('119.00', '100.00')).thenRejected('EntryNotBalanced', { debit: '119.00', credit: '100.00' }));
  it('posts a balanced entry', () => given(journalFolding).when(postJournalEntry, entry).thenEvents(JournalEntryPosted(entry)));
  it('posts it once', () => given(journalFolding, JournalEntryPosted(entry)).when(postJournalEntry, entry).thenNothing());
});
