import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { sendInvoiceJob } from '../invoices/send-invoice.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverInvoiceIssuedSendInvoice = policy({
  name: 'whenever-invoice-issued-send-invoice',
  says: 'An issued invoice is mailed to its customer.',
  on: InvoiceIssued,
  async react({ payload }, { jobs }) {
    // Documents from before files were kept, and those of a demo, are not mailed.
    if (payload.documents && !payload.demo) await jobs.add(sendInvoiceJob(payload, 1));
  },
});
