import { BillingDetailsStated } from '../../domain/tenants/events.ts';
import { policy } from '../kernel/policy.ts';
import { checkVatIdJob } from '../tenants/check-vat-id.ts';

export const wheneverBillingDetailsStatedCheckVatId = policy({
  name: 'whenever-billing-details-stated-check-vat-id',
  says: 'The tax office is asked about a VAT id that was stated, where the tax rests on it.',
  on: BillingDetailsStated,
  react: async ({ payload, meta, eventId }, { jobs }) => {
    if (meta.demo) return;
    const job = checkVatIdJob(meta.tenantId, payload, eventId);
    if (job) await jobs.add(job);
  },
});
