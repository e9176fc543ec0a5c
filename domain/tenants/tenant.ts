import type { Evolve, Folding } from '../kernel/decider.ts';
import { erased } from '../kernel/erased.ts';
import { businessDate, type BusinessDate, type Instant } from '../kernel/time.ts';
import type { Currency } from '../kernel/money.ts';
import type { Address, CustomerType, Package, TenantEvent, Term } from './events.ts';
import { checked, unchecked, type VatProof } from './vat-proof.ts';

export type TenantStatus = 'absent' | 'registered' | 'active' | 'suspended' | 'terminating' | 'erased';

export interface BookedPackage {
  readonly package: Package;
  readonly validFrom: BusinessDate;
  readonly term?: Term | undefined;
}

/** Where invoices go, and in which language. Mailbox and contact are absent once their key is destroyed. */
export interface BillingContact {
  readonly email: string | undefined;
  readonly contact: string | undefined;
  readonly buyerReference: string | undefined;
  readonly language: 'de' | 'en' | undefined;
}

/** A company that is or was a customer. Only an active tenant answers its customers. */
export interface Tenant {
  readonly status: TenantStatus;
  readonly companyName: string;
  readonly address: Address | undefined;
  readonly vatId: string | undefined;
  readonly vatProof: VatProof;
  readonly customerType: CustomerType;
  readonly currency: Currency;
  readonly billing: BillingContact;
  readonly demo: boolean;
  /** Every booking in the order it was made; for one day the last booking counts. */
  readonly packages: readonly BookedPackage[];
  /** The package in force on the day of the stream's last event; `packageOn` says it for any day. */
  readonly package: Package | undefined;
  /** The day the tenant first went live; what it used before was a trial. */
  readonly liveSince: BusinessDate | undefined;
  /** The day the data is erased, once the termination was requested. */
  readonly eraseOn: BusinessDate | undefined;
}

/** The booking in force on a day: the latest `validFrom` not after it, and of several on that day the one booked last. */
export function bookingOn(tenant: Pick<Tenant, 'packages'>, date: BusinessDate): BookedPackage | undefined {
  let found: BookedPackage | undefined;
  for (const booked of tenant.packages) if (booked.validFrom <= date && (!found || booked.validFrom >= found.validFrom)) found = booked;
  return found;
}

export function packageOn(tenant: Pick<Tenant, 'packages'>, date: BusinessDate): Package | undefined {
  return bookingOn(tenant, date)?.package;
}

/** Notice was given, and perhaps everything is erased already: nothing new begins. */
export function isEnding({ status }: Pick<Tenant, 'status'>): boolean {
  return status === 'terminating' || status === 'erased';
}

const absent: Tenant = {
  status: 'absent',
  companyName: '',
  address: undefined,
  vatId: undefined,
  vatProof: unchecked,
  customerType: 'business',
  currency: 'EUR',
  billing: { email: undefined, contact: undefined, buyerReference: undefined, language: undefined },
  demo: false,
  packages: [],
  package: undefined,
  liveSince: undefined,
  eraseOn: undefined,
};

const unlessErased = (value: string | undefined): string | undefined => (value === erased ? undefined : value);
const seenOn = (tenant: Tenant, at: Instant): Tenant => ({ ...tenant, package: packageOn(tenant, businessDate(at)) });

const evolve: Evolve<Tenant, TenantEvent> = {
  TenantRegistered: (tenant, { companyName, address, vatId, demo, currency = 'EUR', customerType = 'business' }) => ({
    ...tenant,
    status: 'registered',
    companyName,
    address,
    vatId,
    demo,
    currency,
    customerType,
  }),
  BillingDetailsStated: (tenant, { companyName, address, vatId, customerType, email, contact, buyerReference, language }) => ({
    ...tenant,
    companyName,
    address,
    vatId,
    vatProof: vatId === tenant.vatId ? tenant.vatProof : unchecked,
    customerType,
    billing: { email: unlessErased(email), contact: unlessErased(contact), buyerReference, language },
  }),
  // A reply that was under way while the id was corrected says nothing about the new one.
  VatIdChecked: (tenant, check) => (check.vatId === tenant.vatId ? { ...tenant, vatProof: checked(tenant.vatProof, check) } : tenant),
  PackageBooked: (tenant, booked, { at }) =>
    seenOn({ ...tenant, packages: [...tenant.packages, { package: booked.package, validFrom: booked.validFrom, term: booked.term }] }, at),
  TenantActivated: (tenant, _, { at }) => seenOn({ ...tenant, status: 'active', liveSince: tenant.liveSince ?? businessDate(at) }, at),
  TenantSuspended: (tenant, _, { at }) => seenOn({ ...tenant, status: 'suspended' }, at),
  TerminationRequested: (tenant, { eraseOn }, { at }) => seenOn({ ...tenant, status: 'terminating', eraseOn }, at),
  TenantErased: (tenant) => ({ ...tenant, status: 'erased' }),
};

export const tenantFolding: Folding<Tenant, TenantEvent> = { name: 'tenant', initial: absent, evolve };
