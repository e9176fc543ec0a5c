import { TenantRegistered } from '../../domain/tenants/events.ts';

/** A registered tenant, for specs. */
export const registered = TenantRegistered({
  companyName: 'Wärme & Bad Huber GmbH',
  adminEmail: 'huber@waerme.example',
  adminUserId: 'user-huber',
  vatId: 'DE136695976',
  demo: false,
  address: { street: 'Hauptstr. 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' },
});
