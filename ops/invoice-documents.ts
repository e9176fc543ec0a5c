import type { InvoiceDocuments } from '../commands/invoices/invoice-documents.ts';
import { invoiceDocuments } from '../projections/invoices/invoice-documents.ts';

export interface OpenInvoiceDocuments extends InvoiceDocuments {
  close(): Promise<void>;
}

/** What makes the files of invoices in this process. */
export function openInvoiceDocuments(): OpenInvoiceDocuments {
  return { ...invoiceDocuments(), close: async () => undefined };
}
