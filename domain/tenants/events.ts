import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { Currency } from '../kernel/money.ts';
import { BusinessDate, Instant } from '../kernel/time.ts';
import { erasureOutcome } from '../privacy/erasure-outcome.ts';

export const Package = z.enum(['starter', 'professional', 'enterprise']);
export type Package = z.infer<typeof Package>;

/** Where the customer is established; decides tax and currency. */
export const Country = z.enum(['DE', 'AT', 'CH']);
export type Country = z.infer<typeof Country>;

/** The customer's postal address, as § 14 (4) Nr. 1 UStG wants it on the invoice. */
export const Address = z.object({ street: z.string().max(120), postalCode: z.string().max(10), city: z.string().max(80), country: Country });
export type Address = z.infer<typeof Address>;

/** A business is taxed where it sits, a consumer where the seller sits (§ 3a (1), (2) UStG). */
export const CustomerType = z.enum(['business', 'consumer']);
export type CustomerType = z.infer<typeof CustomerType>;

/** How long a booking's fee pays for. A year's fee is due on its first day; overage is monthly in both (D-55). */
export const Term = z.enum(['month', 'year']);
export type Term = z.infer<typeof Term>;

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
    /** What the tenant is priced and billed in, for good; euros when absent. */
    currency: Currency.optional(),
    customerType: CustomerType.optional(),
  }),
  { personal: [{ field: 'adminEmail', subject: 'adminUserId' }] },
);
export const BillingDetailsStated = event(
  'BillingDetailsStated',
  'It was stated anew to whom invoices are made out, how the customer is taxed, and where they go.',
  z.object({
    companyName: z.string(),
    address: Address,
    vatId: z.string().optional(),
    customerType: CustomerType,
    /** The mailbox invoices are sent to. */
    email: z.string().optional(),
    contact: z.string().optional(),
    /** The pseudonym that mailbox and contact are sealed for. */
    billingContactId: z.string(),
    /** Leitweg-ID or the customer's own reference (EN 16931 BT-10). */
    buyerReference: z.string().optional(),
    /** The language of invoices; German when absent. */
    language: z.enum(['de', 'en']).optional(),
  }),
  {
    personal: [
      { field: 'email', subject: 'billingContactId' },
      { field: 'contact', subject: 'billingContactId' },
    ],
  },
);
export const VatIdChecked = event(
  'VatIdChecked',
  "A tax office's service was asked for the VAT id; request and reply are kept as evidence.",
  z.object({
    checkId: z.string(),
    vatId: z.string(),
    service: z.enum(['VIES', 'eVatR']),
    /** Unavailable is not invalid: nothing was learnt, and an earlier proof goes on counting. */
    outcome: z.enum(['valid', 'invalid', 'unavailable']),
    /** The service's own code, e.g. `MS_UNAVAILABLE` or `evatr-2005`. */
    code: z.string().optional(),
    /** What was sent and what came back, word for word. */
    request: z.string(),
    reply: z.string(),
    checkedAt: Instant,
    /** The service's number for this enquiry. */
    consultation: z.string().optional(),
  }),
);
export const PackageBooked = event(
  'PackageBooked',
  'The tenant booked a package from a day on.',
  z.object({ package: Package, validFrom: BusinessDate, term: Term.optional() }),
);
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

export const tenantEvents = [
  TenantRegistered,
  BillingDetailsStated,
  VatIdChecked,
  PackageBooked,
  TenantActivated,
  TenantSuspended,
  TerminationRequested,
  TenantErased,
] as const;
export type TenantEvent = EventOf<(typeof tenantEvents)[number]>;
