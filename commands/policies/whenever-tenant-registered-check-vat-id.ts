import { TenantRegistered } from '../../domain/tenants/events.ts';
import { policy } from '../kernel/policy.ts';
import { checkVatIdJob } from '../tenants/check-vat-id.ts';

export const wheneverTenantRegisteredCheckVatId = policy({
  name: 'whenever-tenant-registered-check-vat-id',
  says: "The tax office is asked about a new customer's VAT id where the tax rests on it.",
  on: TenantRegistered,
  react: async ({ payload, meta, eventId }, { jobs }) => {
    // The firms of a demo's history are invented; no office knows them.
    if (meta.demo || payload.demo) return;
    const job = checkVatIdJob(meta.tenantId, payload, eventId);
    if (job) await jobs.add(job);
  },
});
