import { CreditNoteIssued } from '../../domain/invoices/events.ts';
import { sendInvoiceJob } from '../invoices/send-invoice.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverCreditNoteIssuedSendInvoice = policy({
  name: 'whenever-credit-note-issued-send-invoice',
  says: 'A credit note is mailed to its customer.',
  on: CreditNoteIssued,
  async react({ payload }, { jobs }) {
    // Documents from before files were kept, and those of a demo, are not mailed.
    if (payload.documents && !payload.demo) await jobs.add(sendInvoiceJob(payload, 1));
  },
});
