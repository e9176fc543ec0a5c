import { describe, expect, it } from 'vitest';
import { PackageBooked, TenantRegistered } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { registerTenant } from './register-tenant.ts';

const input = {
  companyName: ' Wärme & Bad Huber GmbH ',
  package: 'professional',
  adminEmail: 'huber@waerme.example',
  country: 'DE',
  vatId: 'de 136 695 976',
} as const;
const registered = TenantRegistered({
  companyName: 'Wärme & Bad Huber GmbH',
  adminEmail: 'huber@waerme.example',
  adminUserId: uuid5('spec-command', 'admin'),
  vatId: 'DE136695976',
  demo: false,
  address: { street: '', postalCode: '', city: '', country: 'DE' },
});

describe('registering a tenant', () => {
  it('refuses a tenant that exists', () => given(tenantFolding, registered).when(registerTenant, input).thenRejected('TenantAlreadyRegistered'));
  it('refuses a VAT id with a wrong check digit', () =>
    given(tenantFolding)
      .when(registerTenant, { ...input, vatId: 'DE136695975' })
      .thenRejected('VatIdInvalid', { country: 'DE' }));
  it('refuses the VAT id of another country', () =>
    given(tenantFolding)
      .when(registerTenant, { ...input, country: 'AT' })
      .thenRejected('VatIdInvalid'));
  it('registers the company and books its package from today on', () =>
    given(tenantFolding)
      .when(registerTenant, input)
      .thenEvents(registered, PackageBooked({ package: 'professional', validFrom: '2026-11-16' })));
  it('does without VAT id and address', () =>
    given(tenantFolding)
      .when(registerTenant, { companyName: 'Alpen AG', package: 'starter', adminEmail: 'a@alpen.example', country: 'CH' })
      .thenEvents(
        TenantRegistered({
          companyName: 'Alpen AG',
          adminEmail: 'a@alpen.example',
          adminUserId: uuid5('spec-command', 'admin'),
          demo: false,
          address: { street: '', postalCode: '', city: '', country: 'CH' },
        }),
        PackageBooked({ package: 'starter', validFrom: '2026-11-16' }),
      ));

  it.each([
    ['a name of one letter', { companyName: 'X' }],
    ['a name with a line break', { companyName: 'Huber\nBcc: x' }],
    ['a name with a bidi override', { companyName: 'Hub\u202eer' }],
    ['no e-mail', { adminEmail: 'huber' }],
    ['an unknown package', { package: 'gold' }],
    ['an unknown country', { country: 'FR' }],
  ])('does not take %s', (_, wrong) => {
    expect(registerTenant.input.safeParse({ ...input, ...wrong }).success).toBe(false);
  });
});
