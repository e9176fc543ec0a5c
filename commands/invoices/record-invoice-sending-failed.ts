import { InvoiceSendingFailed } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const recordInvoiceSendingFailed = command({
  name: 'RecordInvoiceSendingFailed',
  says: 'Note that an invoice could not be handed to a mail server, and that nobody tries any more.',
  permission: 'invoices:issue',
  input: InvoiceSendingFailed.schema,
  stream: ({ number }) => stream.invoice(number),
  folding: invoiceSendingFolding,
  rejections: ['MailUnknown'],
  decide(sending, failed) {
    if (failed.mail > sending.mail) return reject('MailUnknown');
    return failed.mail === sending.mail && sending.status === 'open' ? [InvoiceSendingFailed(failed)] : [];
  },
});
