import { describe, expect, it } from 'vitest';
import { BillingDetailsStated, TenantRegistered } from '../../domain/tenants/events.ts';
import type { Job, Policy, Reaction } from '../kernel/policy.ts';
import { wheneverBillingDetailsStatedCheckVatId } from './whenever-billing-details-stated-check-vat-id.ts';
import { wheneverTenantRegisteredCheckVatId } from './whenever-tenant-registered-check-vat-id.ts';

const address = { street: 'Linzer Gasse 14', postalCode: '5020', city: 'Salzburg', country: 'AT' } as const;
const company = { companyName: 'Alpenblick GmbH', address, vatId: 'ATU12345675' };
const registered = TenantRegistered({ ...company, adminEmail: 'a@alpen.example', adminUserId: 'u', demo: false });
const stated = BillingDetailsStated({ ...company, customerType: 'business', billingContactId: 'b' });

async function jobsAfter(policy: Policy, payload: unknown, demo = false): Promise<readonly string[]> {
  const jobs: Job[] = [];
  const reaction = { jobs: { add: async (job: Job) => void jobs.push(job) } } as unknown as Reaction;
  const meta = {
    tenantId: 'alpen',
    actor: { kind: 'operator' as const, id: 'o' },
    commandId: 'c',
    $correlationId: 'c',
    $causationId: 'c',
    at: '2026-11-16T09:30:00.000Z',
  };
  await policy.react({ payload: payload as never, meta: { ...meta, ...(demo && { demo }) }, eventId: 'e1', streamId: 's', position: 1n }, reaction);
  return jobs.map(({ name, id }) => `${name} ${id}`);
}

describe('a VAT id', () => {
  it('is checked when an Austrian business is registered, and when its details are stated anew (E8-5)', async () => {
    expect(await jobsAfter(wheneverTenantRegisteredCheckVatId, registered.payload)).toEqual(['check-vat-id vat-alpen-e1']);
    expect(await jobsAfter(wheneverBillingDetailsStatedCheckVatId, stated.payload)).toEqual(['check-vat-id vat-alpen-e1']);
  });

  it("is not checked when it is not there, not Austrian, or a demo's", async () => {
    const { vatId: _, ...without } = registered.payload;
    expect(await jobsAfter(wheneverTenantRegisteredCheckVatId, without)).toEqual([]);
    expect(await jobsAfter(wheneverTenantRegisteredCheckVatId, { ...registered.payload, demo: true })).toEqual([]);
    expect(await jobsAfter(wheneverBillingDetailsStatedCheckVatId, stated.payload, true)).toEqual([]);
    expect(await jobsAfter(wheneverBillingDetailsStatedCheckVatId, { ...stated.payload, address: { ...address, country: 'CH' } })).toEqual([]);
  });
});
