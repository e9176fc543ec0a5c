import { InvoiceCancelled } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverInvoiceCancelledReissueInvoice = policy({
  name: 'whenever-invoice-cancelled-reissue-invoice',
  says: 'What was cancelled to be corrected is issued anew.',
  on: InvoiceCancelled,
  async react({ payload }, { jobs }) {
    const number = payload.preceding?.number;
    if (payload.reissue && number !== undefined)
      await jobs.add({ name: 'reissue-invoice', id: `reissue-invoice-${number}`, tenantId: OPERATOR, data: { number } });
  },
});
