import { findInvoice } from '../../projections/invoices/invoices.ts';
import { invoicePdfRenderer } from '../../projections/invoices/invoice-pdf.ts';
import type { Core } from '../core.ts';
import { Failure } from './failure.ts';

export async function printInvoice({ readDb, config }: Core, number: string): Promise<Uint8Array> {
  const invoice = await readDb.asOperator((db) => findInvoice(db, number));
  if (!invoice) throw new Failure(`There is no invoice ${number}.`);
  const renderer = invoicePdfRenderer({ executablePath: config.OCE_CHROMIUM });
  try {
    return await renderer.render(invoice);
  } finally {
    await renderer.close();
  }
}
