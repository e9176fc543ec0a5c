import type { Invoice } from '../../domain/invoices/events.ts';

/** Makes the document that the customer gets. An e-invoice (ZUGFeRD) is another renderer behind the same port. */
export interface InvoiceRenderer {
  render(invoice: Invoice): Promise<Uint8Array>;
  close(): Promise<void>;
}
