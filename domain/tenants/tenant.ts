import type { Evolve, Folding } from '../kernel/decider.ts';
import { businessDate, type BusinessDate, type Instant } from '../kernel/time.ts';
import type { Address, Package, TenantEvent } from './events.ts';

export type TenantStatus = 'absent' | 'registered' | 'active' | 'suspended' | 'terminating' | 'erased';

export interface BookedPackage {
  readonly package: Package;
  readonly validFrom: BusinessDate;
}

/** A company that is or was a customer. Only an active tenant answers its customers. */
export interface Tenant {
  readonly status: TenantStatus;
  readonly companyName: string;
  readonly address: Address | undefined;
  readonly vatId: string | undefined;
  readonly demo: boolean;
  /** Every booking in the order it was made; for one day the last booking counts. */
  readonly packages: readonly BookedPackage[];
  /** The package in force on the day of the stream's last event; `packageOn` says it for any day. */
  readonly package: Package | undefined;
  /** The day the data is erased, once the termination was requested. */
  readonly eraseOn: BusinessDate | undefined;
}

/** The package in force on a day: the latest `validFrom` not after it, and of several on that day the one booked last. */
export function packageOn(tenant: Pick<Tenant, 'packages'>, date: BusinessDate): Package | undefined {
  let found: BookedPackage | undefined;
  for (const booked of tenant.packages) if (booked.validFrom <= date && (!found || booked.validFrom >= found.validFrom)) found = booked;
  return found?.package;
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
  demo: false,
  packages: [],
  package: undefined,
  eraseOn: undefined,
};

const seenOn = (tenant: Tenant, at: Instant): Tenant => ({ ...tenant, package: packageOn(tenant, businessDate(at)) });

const evolve: Evolve<Tenant, TenantEvent> = {
  TenantRegistered: (tenant, { companyName, address, vatId, demo }) => ({ ...tenant, status: 'registered', companyName, address, vatId, demo }),
  PackageBooked: (tenant, booked, { at }) =>
    seenOn({ ...tenant, packages: [...tenant.packages, { package: booked.package, validFrom: booked.validFrom }] }, at),
  TenantActivated: (tenant, _, { at }) => seenOn({ ...tenant, status: 'active' }, at),
  TenantSuspended: (tenant, _, { at }) => seenOn({ ...tenant, status: 'suspended' }, at),
  TerminationRequested: (tenant, { eraseOn }, { at }) => seenOn({ ...tenant, status: 'terminating', eraseOn }, at),
  TenantErased: (tenant) => ({ ...tenant, status: 'erased' }),
};

export const tenantFolding: Folding<Tenant, TenantEvent> = { name: 'tenant', initial: absent, evolve };
