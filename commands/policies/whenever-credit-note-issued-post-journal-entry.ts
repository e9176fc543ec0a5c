import { CreditNoteIssued } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { policy } from '../kernel/policy.ts';
import { postInvoice } from '../ledger/post-invoice.ts';

export const wheneverCreditNoteIssuedPostJournalEntry = policy({
  name: 'whenever-credit-note-issued-post-journal-entry',
  says: 'A credit note lowers revenue, tax and what the customer owes.',
  on: CreditNoteIssued,
  react: ({ payload }, { handle, envelope }) => postInvoice(handle, { ...payload, kind: 'credit-note' }, (name) => envelope(name, { tenantId: OPERATOR })),
});
