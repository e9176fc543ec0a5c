import { z } from 'zod';
import { Invoice, InvoiceResendRequested } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const requestInvoiceResend = command({
  name: 'RequestInvoiceResend',
  says: 'Mail an invoice again, to where invoices go now.',
  permission: 'invoices:issue',
  input: z.object({
    number: z.string(),
    /** The document as it stands in its register; undefined when there is none of that number. */
    invoice: Invoice.or(z.undefined()),
  }),
  stream: ({ number, invoice }) => stream.invoice(invoice?.number ?? number),
  folding: invoiceSendingFolding,
  rejections: ['InvoiceNotFound', 'MailUnderWay'],
  decide({ mail, status }, { invoice }) {
    if (!invoice) return reject('InvoiceNotFound');
    // Invoices from before files were kept were never mailed, so nothing can be under way.
    if (status === 'open' && invoice.documents) return reject('MailUnderWay');
    return [InvoiceResendRequested({ number: invoice.number, customerId: invoice.customerId, mail: mail + 1 })];
  },
});
