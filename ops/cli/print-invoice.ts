import { invoiceDocuments } from '../../projections/invoices/invoice-documents.ts';
import { findInvoice } from '../../projections/invoices/invoices.ts';
import type { Core } from '../core.ts';
import { Failure } from './failure.ts';

export async function printInvoice({ readDb }: Core, number: string): Promise<Uint8Array> {
  const invoice = await readDb.asOperator((db) => findInvoice(db, number));
  if (!invoice) throw new Failure(`There is no invoice ${number}.`);
  return invoiceDocuments().pdf(invoice);
}
