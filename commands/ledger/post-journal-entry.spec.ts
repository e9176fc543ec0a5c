import { describe, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { JournalEntryPosted } from '../../domain/ledger/events.ts';
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

describe('posting a journal entry', () => {
  it('refuses an amount of nothing or less', async () => {
    await given(journalFolding).when(postJournalEntry, withLines('0.00', '0.00')).thenRejected('AmountNotPositive');
    await given(journalFolding).when(postJournalEntry, withLines('-1.00', '-1.00')).thenRejected('AmountNotPositive');
  });
  it('refuses a fraction of a cent', () => given(journalFolding).when(postJournalEntry, withLines('1.005', '1.005')).thenRejected('AmountNotInCents'));
  it('refuses debits that differ from credits', () =>
    given(journalFolding).when(postJournalEntry, withLines('119.00', '100.00')).thenRejected('EntryNotBalanced', { debit: '119.00', credit: '100.00' }));
  it('posts a balanced entry', () => given(journalFolding).when(postJournalEntry, entry).thenEvents(JournalEntryPosted(entry)));
  it('posts it once', () => given(journalFolding, JournalEntryPosted(entry)).when(postJournalEntry, entry).thenNothing());
});
