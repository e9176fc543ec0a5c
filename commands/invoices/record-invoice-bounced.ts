import { InvoiceBounced } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const recordInvoiceBounced = command({
  name: 'RecordInvoiceBounced',
  says: 'Note that an invoice did not reach its mailbox, now or days after it was sent.',
  permission: 'invoices:issue',
  input: InvoiceBounced.schema,
  stream: ({ number }) => stream.invoice(number),
  folding: invoiceSendingFolding,
  rejections: ['MailUnknown'],
  decide(sending, bounced) {
    // Only a server that is handed a mail can refuse one that was not sent yet.
    const mayBounce = sending.status === 'sent' || (sending.status === 'open' && bounced.reportedBy === 'server');
    if (bounced.mail > sending.mail || (bounced.mail === sending.mail && sending.status === 'open' && !mayBounce)) return reject('MailUnknown');
    return bounced.mail === sending.mail && mayBounce ? [InvoiceBounced(bounced)] : [];
  },
});
