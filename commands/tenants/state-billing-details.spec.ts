import { describe, expect, it } from 'vitest';
import { BillingDetailsStated, VatIdChecked } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { vatIdState } from '../../domain/tenants/vat-proof.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { registerTenant } from './register-tenant.ts';
import { stateBillingDetails } from './state-billing-details.ts';
import { registered } from './tenant.examples.ts';

const input = {
  companyName: 'Wärme & Bad Huber GmbH',
  street: 'Linzer Gasse 14',
  postalCode: '5020',
  city: 'Salzburg',
  country: 'AT',
  vatId: 'atu 1234 5675',
  customerType: 'business',
  email: 'rechnung@waerme.example',
  contact: 'Frau Huber',
  buyerReference: 'K-4711',
} as const;
const stated = BillingDetailsStated({
  companyName: input.companyName,
  customerType: 'business',
  address: { street: 'Linzer Gasse 14', postalCode: '5020', city: 'Salzburg', country: 'AT' },
  vatId: 'ATU12345675',
  email: input.email,
  contact: input.contact,
  buyerReference: input.buyerReference,
  billingContactId: uuid5('spec-command', 'billing-contact'),
});

describe('stating billing details', () => {
  it('refuses an unknown tenant', () => given(tenantFolding).when(stateBillingDetails, input).thenRejected('TenantNotFound'));
  it('refuses a VAT id of another country', () =>
    given(tenantFolding, registered)
      .when(stateBillingDetails, { ...input, country: 'DE' })
      .thenRejected('VatIdInvalid', { country: 'DE' }));
  it('keeps what invoices need', () => given(tenantFolding, registered).when(stateBillingDetails, input).thenEvents(stated));
  it('keeps the language of invoices when it is not said', async () => {
    const english = BillingDetailsStated({ ...stated.payload, language: 'en' });
    await given(tenantFolding, registered, english)
      .when(stateBillingDetails, { ...input, language: 'en' })
      .thenNothing();
    await given(tenantFolding, registered, english)
      .when(stateBillingDetails, { ...input, contact: 'Herr Huber' })
      .thenEvents(BillingDetailsStated({ ...stated.payload, contact: 'Herr Huber', language: 'en' }));
  });
  it('does nothing when all is known', () => given(tenantFolding, registered, stated).when(stateBillingDetails, input).thenNothing());

  it('seals mailbox and contact, and forgets the proof of an id that is replaced (E8-5)', async () => {
    const { handle, envelope, store } = createWorld();
    await handle(
      registerTenant,
      { companyName: 'Alpenblick GmbH', package: 'starter', adminEmail: 'a@alpen.example', country: 'AT', vatId: 'ATU52409200' },
      envelope('r'),
    );
    const outcome = await handle(stateBillingDetails, input, envelope('s'));
    expect(outcome.ok).toBe(true);
    const [, , event] = await store.readStream(stream.tenant('tenant-a'), 0, 10);
    expect(JSON.stringify(event?.data)).not.toContain('rechnung@waerme.example');
    const tenant = await handle.state(tenantFolding, stream.tenant('tenant-a'));
    expect(tenant.billing).toEqual({ email: 'rechnung@waerme.example', contact: 'Frau Huber', buyerReference: 'K-4711' });
    expect(vatIdState(tenant)).toBe('unchecked');
    const check = { checkId: 'c', service: 'VIES', outcome: 'valid', request: '{}', reply: '{}', checkedAt: '2026-11-16T09:30:00.000Z' } as const;
    const late = VatIdChecked({ ...check, vatId: 'ATU52409200' });
    expect(tenantFolding.evolve.VatIdChecked(tenant, late.payload, {} as never)).toBe(tenant);
  });
});
