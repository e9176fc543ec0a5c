import { InvoiceCancelled } from '../../domain/invoices/events.ts';
import { sendInvoiceJob } from '../invoices/send-invoice.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverInvoiceCancelledSendInvoice = policy({
  name: 'whenever-invoice-cancelled-send-invoice',
  says: 'A cancellation is mailed to its customer.',
  on: InvoiceCancelled,
  async react({ payload }, { jobs }) {
    // Documents from before files were kept, and those of a demo, are not mailed.
    if (payload.documents && !payload.demo) await jobs.add(sendInvoiceJob(payload, 1));
  },
});
