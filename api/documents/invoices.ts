import { FileNotAsIssued } from '../../commands/invoices/issued-files.ts';
import type { InvoiceFile } from '../../domain/invoices/events.ts';
import { findInvoice } from '../../projections/invoices/invoices.ts';
import { isOperator } from '../auth/identify.ts';
import { Refusal } from '../errors.ts';
import type { DocumentRoute } from './routes.ts';

/** Where a document's files are fetched, by format. */
export const invoiceFilePaths: Readonly<Record<InvoiceFile['format'], (number: string) => string>> = {
  pdf: (number) => `/documents/invoices/${encodeURIComponent(number)}.pdf`,
  cii: (number) => `/documents/invoices/cii/${encodeURIComponent(number)}.xml`,
  ubl: (number) => `/documents/invoices/ubl/${encodeURIComponent(number)}.xml`,
};

function route(format: InvoiceFile['format'], path: string, type: string, show: 'inline;' | 'attachment;'): DocumentRoute {
  return {
    path,
    rule: { permission: 'invoices:read' },
    type,
    async find(deps, caller, number) {
      const invoice = await (isOperator(caller)
        ? deps.readDb.asOperator((db) => findInvoice(db, number))
        : deps.readDb.asTenant(caller.tenantId, (db) => findInvoice(db, number)));
      if (!invoice) return undefined;
      try {
        const file = (await deps.invoicing.files(invoice)).find((made) => made.format === format);
        return file && { fileName: file.fileName, bytes: file.bytes, show };
      } catch (error) {
        if (!(error instanceof FileNotAsIssued)) throw error;
        // A file that is not the one that was issued is nobody's invoice: the operator is told, the reader gets none.
        deps.onError(error, 'invoice file');
        throw new Refusal('FileNotAsIssued');
      }
    },
  };
}

/** The files of invoices, cancellations and credit notes, from the archive, each held against the hash in its event before it is given out. */
export const invoiceDocuments: readonly DocumentRoute[] = [
  route('pdf', '/documents/invoices/:name.pdf', 'application/pdf', 'inline;'),
  route('cii', '/documents/invoices/cii/:name.xml', 'application/xml', 'attachment;'),
  route('ubl', '/documents/invoices/ubl/:name.xml', 'application/xml', 'attachment;'),
];
