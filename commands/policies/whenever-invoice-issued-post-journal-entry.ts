import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { policy } from '../kernel/policy.ts';
import { postJournalEntry } from '../ledger/post-journal-entry.ts';

export const wheneverInvoiceIssuedPostJournalEntry = policy({
  name: 'whenever-invoice-issued-post-journal-entry',
  says: 'An issued invoice is booked: receivable against revenue and tax.',
  on: InvoiceIssued,
  async react({ payload }, { handle, envelope }) {
    const outcome = await handle(postJournalEntry, invoicePosting(skr03, payload), envelope('post-journal-entry', { tenantId: OPERATOR }));
    // An invoice that can't be booked must stop the books loudly; it never is passed over.
    if (!outcome.ok) throw new Error(`invoice ${payload.number} could not be booked: ${outcome.rejection.rejected}`);
  },
});
