import { BankEntryMatched } from '../../domain/banking/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { paymentPosting } from '../../domain/ledger/payment-posting.ts';
import { policy } from '../kernel/policy.ts';
import { booksOf } from '../ledger/books-of.ts';
import { postInOpenMonth } from '../ledger/post-in-open-month.ts';

export const wheneverBankEntryMatchedPostJournalEntry = policy({
  name: 'whenever-bank-entry-matched-post-journal-entry',
  says: 'A movement of the bank account is booked against what it was matched with.',
  on: BankEntryMatched,
  async react({ payload }, { handle, envelope }) {
    const { chart } = await booksOf(handle.state);
    const { bankEntryId, round, document, bookedOn, direction, amount, text, allocations } = payload;
    const entry = paymentPosting(chart, { reference: `${bankEntryId}-${round}`, document, bookedOn, text, direction, amount, allocations });
    const outcome = await postInOpenMonth(handle, entry, (name) => envelope(name, { tenantId: OPERATOR }));
    if (!outcome.ok) throw new Error(`bank entry ${bankEntryId} could not be booked: ${outcome.rejection.rejected}`);
  },
});
