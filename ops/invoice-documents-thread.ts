import { parentPort } from 'node:worker_threads';
import { invoiceDocuments } from '../projections/invoices/invoice-documents.ts';
import type { DocumentAnswer, DocumentTask } from './invoice-documents.ts';

/** The inside of a thread that makes invoices; the outside is `openInvoiceDocuments`. */
const port = parentPort;
const documents = invoiceDocuments();

port?.on('message', ({ id, what, invoice }: DocumentTask) => {
  documents[what](invoice).then(
    (result) => port.postMessage({ id, result } satisfies DocumentAnswer),
    (error: unknown) => port.postMessage({ id, error: error ?? new Error('unknown') } satisfies DocumentAnswer),
  );
});
