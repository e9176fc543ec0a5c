import { InvoiceSent } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const recordInvoiceSent = command({
  name: 'RecordInvoiceSent',
  says: 'Note that a mail server took an invoice over.',
  permission: 'invoices:issue',
  input: InvoiceSent.schema,
  stream: ({ number }) => stream.invoice(number),
  folding: invoiceSendingFolding,
  rejections: ['MailUnknown'],
  decide(sending, sent) {
    if (sent.mail > sending.mail) return reject('MailUnknown');
    return sent.mail === sending.mail && sending.status === 'open' ? [InvoiceSent(sent)] : [];
  },
});
