import { searchable, spellings } from '../../domain/kernel/spelling.ts';
import { sql, type Kysely } from 'kysely';
import type { Address, Package } from '../../domain/tenants/events.ts';
import {
  BillingDetailsStated,
  PackageBooked,
  TenantActivated,
  TenantErased,
  TenantRegistered,
  TenantSuspended,
  TerminationRequested,
} from '../../domain/tenants/events.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import { decodeCursor, paged, rowsToRead, type Page, type Paged } from '../kernel/page.ts';
import { boolean, on, optional, patch, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { sealed, type Sealed } from '../kernel/sealed.ts';

export const tenants = table({
  name: 'tenants',
  columns: {
    tenant_id: text,
    company_name: text,
    /** The name as people type it when they look for it. */
    search_name: text,
    status: text,
    status_reason: optional(text),
    country: text,
    street: text,
    postal_code: text,
    city: text,
    vat_id: optional(text),
    admin_user_id: text,
    admin_email: text,
    event_id: text,
    demo: boolean,
    registered_at: text,
    activated_at: optional(text),
    erase_on: optional(text),
  },
  key: ['tenant_id'],
  indexes: [['registered_at']],
});
export const tenantPackages = table({
  name: 'tenant_packages',
  columns: { tenant_id: text, valid_from: text, package: text, term: text },
  key: ['tenant_id', 'valid_from'],
});

// The tenant's id is read from its stream: the operator registers a company before it can act for itself.
const idOf = (streamId: string) => streamId.slice('tenant-'.length);

export const tenantsProjection = projection({
  name: 'tenants',
  version: 3,
  answers: 'Which companies are tenants, and how do they stand?',
  tables: [tenants, tenantPackages],
  handlers: [
    on(TenantRegistered, (e, { streamId, eventId, meta }) =>
      put(tenants, {
        tenant_id: idOf(streamId),
        company_name: e.companyName,
        search_name: searchable(e.companyName),
        status: 'registered',
        status_reason: null,
        country: e.address.country,
        street: e.address.street,
        postal_code: e.address.postalCode,
        city: e.address.city,
        vat_id: e.vatId ?? null,
        admin_user_id: e.adminUserId,
        admin_email: e.adminEmail,
        event_id: eventId,
        demo: e.demo,
        registered_at: meta.at,
        activated_at: null,
        erase_on: null,
      }),
    ),
    on(BillingDetailsStated, ({ companyName, address: { street, postalCode, city, country }, vatId }, { streamId }) =>
      patch(
        tenants,
        { tenant_id: idOf(streamId) },
        { company_name: companyName, search_name: searchable(companyName), street, postal_code: postalCode, city, country, vat_id: vatId ?? null },
      ),
    ),
    on(PackageBooked, (e, { streamId }) =>
      put(tenantPackages, { tenant_id: idOf(streamId), valid_from: e.validFrom, package: e.package, term: e.term ?? 'month' }),
    ),
    on(TenantActivated, (_, { streamId, meta }) =>
      patch(tenants, { tenant_id: idOf(streamId) }, { status: 'active', status_reason: null, activated_at: meta.at }),
    ),
    on(TenantSuspended, (e, { streamId }) => patch(tenants, { tenant_id: idOf(streamId) }, { status: 'suspended', status_reason: e.reason })),
    on(TerminationRequested, (e, { streamId }) => patch(tenants, { tenant_id: idOf(streamId) }, { status: 'terminating', erase_on: e.eraseOn })),
    on(TenantErased, (_, { streamId }) => patch(tenants, { tenant_id: idOf(streamId) }, { status: 'erased' })),
  ],
});

export type TenantStatus = 'registered' | 'active' | 'suspended' | 'terminating' | 'erased';
export interface TenantSummary {
  readonly id: string;
  readonly companyName: string;
  readonly status: TenantStatus;
  readonly statusReason: string | null;
  /** In force on the day asked for. */
  readonly package: Package;
  readonly country: Address['country'];
  readonly address: Address;
  readonly vatId: string | null;
  readonly adminUserId: string;
  readonly adminEmail: Sealed;
  readonly demo: boolean;
  readonly registeredAt: Instant;
  readonly activatedAt: Instant | null;
  readonly eraseOn: BusinessDate | null;
}
export interface TenantFilter {
  readonly search?: string | undefined;
  readonly status?: TenantStatus | undefined;
}

/** The operator's list, newest first. */
export async function findTenants(db: Kysely<ReadTables>, filter: TenantFilter, page: Page, today: BusinessDate): Promise<Paged<TenantSummary>> {
  const after = decodeCursor(page.after, 2);
  let matching = db.selectFrom('tenants as t');
  const { search, status } = filter;
  if (status) matching = matching.where('t.status', '=', status);
  if (search?.trim()) {
    const containing = (typed: string) => `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`;
    matching = matching.where((eb) =>
      eb.or([
        ...spellings(search).map((spelling) => eb('t.search_name', 'like', containing(spelling))),
        eb('t.vat_id', 'ilike', containing(search.trim())),
        eb('t.tenant_id', '=', search.trim()),
      ]),
    );
  }
  const { count } = await matching.select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow();
  let rows = matching.selectAll('t').select(packageIn(today)).orderBy('t.registered_at', 'desc').orderBy('t.tenant_id', 'desc').limit(rowsToRead(page));
  if (after) rows = rows.where(sql<boolean>`(t.registered_at, t.tenant_id) < (${after[0]}, ${after[1]})`);
  return paged(page, await rows.execute(), Number(count), (row) => [row.registered_at, row.tenant_id], summary);
}

export async function findTenant(db: Kysely<ReadTables>, tenantId: string, today: BusinessDate): Promise<TenantSummary | undefined> {
  const row = await db.selectFrom('tenants as t').selectAll('t').select(packageIn(today)).where('t.tenant_id', '=', tenantId).executeTakeFirst();
  return row && summary(row);
}

/** Ids of every tenant that is or was a customer, e.g. for an invoice run. */
export async function listTenantIds(db: Kysely<ReadTables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('tenants').select('tenant_id').orderBy('tenant_id').execute();
  return rows.map((row) => row.tenant_id);
}

/** Where every tenant stands on its way out. */
export async function listTenantStandings(
  db: Kysely<ReadTables>,
): Promise<readonly { readonly tenantId: string; readonly status: TenantStatus; readonly eraseOn: BusinessDate | null; readonly demo: boolean }[]> {
  const rows = await db.selectFrom('tenants').select(['tenant_id', 'status', 'erase_on', 'demo']).orderBy('tenant_id').execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, status: row.status as TenantStatus, eraseOn: row.erase_on, demo: row.demo }));
}

/** Every tenant with its status and the package in force on the day. */
export async function listBookings(
  db: Kysely<ReadTables>,
  today: BusinessDate,
): Promise<readonly { readonly tenantId: string; readonly status: TenantStatus; readonly package: Package }[]> {
  const rows = await db
    .selectFrom('tenants as t')
    .select(['t.tenant_id', 't.status', packageIn(today)])
    .orderBy('t.tenant_id')
    .execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, status: row.status as TenantStatus, package: row.package ?? 'starter' }));
}

/** The booking in force on the day; before the first one is, that first one. */
const packageIn = (today: BusinessDate) =>
  sql<Package | null>`(
  select p.package from tenant_packages p where p.tenant_id = t.tenant_id
  order by (p.valid_from <= ${today}) desc, case when p.valid_from <= ${today} then p.valid_from end desc, p.valid_from limit 1)`.as('package');

function summary(row: RowOf<typeof tenants> & { readonly package: Package | null }): TenantSummary {
  const country = row.country as Address['country'];
  return {
    id: row.tenant_id,
    companyName: row.company_name,
    status: row.status as TenantStatus,
    statusReason: row.status_reason,
    package: row.package ?? 'starter',
    country,
    address: { street: row.street, postalCode: row.postal_code, city: row.city, country },
    vatId: row.vat_id,
    adminUserId: row.admin_user_id,
    adminEmail: sealed(row.admin_email, row.event_id, 'adminEmail'),
    demo: row.demo,
    registeredAt: row.registered_at,
    activatedAt: row.activated_at,
    eraseOn: row.erase_on,
  };
}
