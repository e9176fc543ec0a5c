import { InvoiceCancelled } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { policy } from '../kernel/policy.ts';
import { postInvoice } from '../ledger/post-invoice.ts';

export const wheneverInvoiceCancelledPostJournalEntry = policy({
  name: 'whenever-invoice-cancelled-post-journal-entry',
  says: 'A cancelled invoice is taken back in the books, as a reversal of its booking.',
  on: InvoiceCancelled,
  react: ({ payload }, { handle, envelope }) => postInvoice(handle, { ...payload, kind: 'cancellation' }, (name) => envelope(name, { tenantId: OPERATOR })),
});
