import { FileNotAsIssued } from '../../commands/invoices/issued-files.ts';
import type { Core } from '../core.ts';
import { Failure } from './failure.ts';

/** A file of an invoice, as it was issued. */
export async function printInvoice({ invoicing }: Pick<Core, 'invoicing'>, number: string, format: string): Promise<Uint8Array> {
  const invoice = await invoicing.read(number);
  if (!invoice) throw new Failure(`There is no invoice ${number}.`);
  const files = await invoicing.files(invoice).catch((error: unknown) => {
    throw error instanceof FileNotAsIssued ? new Failure(`${error.message}, and is not given out.`) : error;
  });
  const file = files.find((made) => made.format === format);
  if (!file) throw new Failure(`Invoice ${number} has no file of the format ${format}.`);
  return file.bytes;
}
