import type { Invoice } from '../../domain/invoices/events.ts';
import { rateFor } from '../../domain/ledger/books.ts';
import { invoicePosting, isBookable } from '../../domain/ledger/invoice-posting.ts';
import type { Envelope, Handle } from '../kernel/handle.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { booksOf } from './books-of.ts';
import { postInOpenMonth } from './post-in-open-month.ts';

/** Books an invoice, a cancellation or a credit note. What can't be booked stops the books loudly; it never is passed over. */
export async function postInvoice(handle: Handle, invoice: Invoice, envelope: (name: string) => Envelope): Promise<void> {
  if (!isBookable(invoice)) return;
  const books = await booksOf(handle.state);
  const entry = invoicePosting(books.chart, invoice, {
    costCentres: books.datevSettings?.costCentres,
    documentGuid: uuid5('invoice-document', invoice.number),
    rate: invoice.currency === 'EUR' ? undefined : rateFor(books, invoice.currency, invoice.period),
  });
  const outcome = await postInOpenMonth(handle, entry, envelope);
  if (!outcome.ok) throw new Error(`${invoice.number} could not be booked: ${outcome.rejection.rejected}`);
}
