import { BankEntryUnmatched } from '../../domain/banking/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { paymentPosting, reversal } from '../../domain/ledger/payment-posting.ts';
import { policy } from '../kernel/policy.ts';
import { booksOf } from '../ledger/books-of.ts';
import { postInOpenMonth } from '../ledger/post-in-open-month.ts';

export const wheneverBankEntryUnmatchedPostJournalEntry = policy({
  name: 'whenever-bank-entry-unmatched-post-journal-entry',
  says: 'What was booked for a match that was taken back is reversed.',
  on: BankEntryUnmatched,
  async react({ payload }, { handle, envelope }) {
    const { chart } = await booksOf(handle.state);
    const { bankEntryId, matched } = payload;
    const reference = `${bankEntryId}-${matched.round}`;
    const entry = reversal(paymentPosting(chart, { ...matched, reference }), matched.bookedOn, reference);
    const outcome = await postInOpenMonth(handle, entry, (name) => envelope(name, { tenantId: OPERATOR }));
    if (!outcome.ok) throw new Error(`the reversal of bank entry ${bankEntryId} could not be booked: ${outcome.rejection.rejected}`);
  },
});
