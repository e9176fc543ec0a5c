import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { BusinessDate } from '../kernel/time.ts';
import { erasureOutcome } from '../privacy/erasure-outcome.ts';

export const Package = z.enum(['starter', 'professional', 'enterprise']);
export type Package = z.infer<typeof Package>;

/** Where the customer is established; decides tax and currency. */
export const Country = z.enum(['DE', 'AT', 'CH']);
export type Country = z.infer<typeof Country>;

/** The customer's postal address, as § 14 (4) Nr. 1 UStG wants it on the invoice. */
export const Address = z.object({ street: z.string().max(120), postalCode: z.string().max(10), city: z.string().max(80), country: Country });
export type Address = z.infer<typeof Address>;

export const TenantRegistered = event(
  'TenantRegistered',
  'The operator registered a company as a tenant.',
  z.object({
    companyName: z.string(),
    adminEmail: z.string(),
    adminUserId: z.string(),
    address: Address,
    vatId: z.string().optional(),
    demo: z.boolean(),
  }),
  { personal: [{ field: 'adminEmail', subject: 'adminUserId' }] },
);
export const PackageBooked = event('PackageBooked', 'The tenant booked a package from a day on.', z.object({ package: Package, validFrom: BusinessDate }));
export const TenantActivated = event('TenantActivated', 'The tenant went live and may answer its customers.', z.object({}));
export const TenantSuspended = event(
  'TenantSuspended',
  'The operator stopped the tenant; messages are kept, nothing is answered.',
  z.object({ reason: z.string() }),
);
export const TerminationRequested = event(
  'TerminationRequested',
  'The contract ends; the data is erased on the given day unless this is withdrawn.',
  z.object({ eraseOn: BusinessDate }),
);
export const TenantErased = event(
  'TenantErased',
  'Every key of the former customer was destroyed; only what the law keeps can still be read.',
  z.object({ erasureId: z.string(), ...erasureOutcome }),
);

export const tenantEvents = [TenantRegistered, PackageBooked, TenantActivated, TenantSuspended, TerminationRequested, TenantErased] as const;
export type TenantEvent = EventOf<(typeof tenantEvents)[number]>;
