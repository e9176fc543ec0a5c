import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { policy } from '../kernel/policy.ts';
import { postInvoice } from '../ledger/post-invoice.ts';

export const wheneverInvoiceIssuedPostJournalEntry = policy({
  name: 'whenever-invoice-issued-post-journal-entry',
  says: 'An issued invoice is booked: receivable against revenue and tax.',
  on: InvoiceIssued,
  react: ({ payload }, { handle, envelope }) => postInvoice(handle, payload, (name) => envelope(name, { tenantId: OPERATOR })),
});
