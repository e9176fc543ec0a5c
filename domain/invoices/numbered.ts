import type { InvoiceDraft } from './draft-invoice.ts';
import type { Invoice } from './events.ts';

/** A draft with its number: the invoice as it is issued. */
export function numbered(draft: InvoiceDraft, number: string, debtorAccount: string): Invoice {
  return { number, debtorAccount, kind: 'invoice', ...draft };
}
