import { InvoiceResendRequested } from '../../domain/invoices/events.ts';
import { sendInvoiceJob } from '../invoices/send-invoice.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverInvoiceResendRequestedSendInvoice = policy({
  name: 'whenever-invoice-resend-requested-send-invoice',
  says: 'An invoice that somebody asked for is mailed again.',
  on: InvoiceResendRequested,
  react: ({ payload }, { jobs }) => jobs.add(sendInvoiceJob(payload, payload.mail)),
});
