import type { Kysely } from 'kysely';
import type { Currency } from '../../domain/kernel/money.ts';
import { businessDate, type Month } from '../../domain/kernel/time.ts';
import type { Contract } from '../../domain/pricing/rate-month.ts';
import { recurringRevenue, type RecurringMonth } from '../../domain/pricing/recurring-revenue.ts';
import { TenantActivated, type Package, type Term } from '../../domain/tenants/events.ts';
import { on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { listPriceLists } from './price-lists.ts';

export const tenantActivations = table({
  name: 'tenant_activations',
  columns: { tenant_id: text, activated_at: text },
  key: ['tenant_id', 'activated_at'],
});

export const recurringRevenueProjection = projection({
  name: 'recurring-revenue',
  version: 1,
  answers: 'Since when does a tenant pay, and what do all of them bring in month by month?',
  tables: [tenantActivations],
  handlers: [on(TenantActivated, (_, { streamId, meta }) => put(tenantActivations, { tenant_id: streamId.slice('tenant-'.length), activated_at: meta.at }))],
});

/** For the operator: what every contract of a currency brings in the months. */
export async function reportRecurringRevenue(db: Kysely<ReadTables>, months: readonly Month[], currency: Currency): Promise<readonly RecurringMonth[]> {
  const versions = (await listPriceLists(db)).map(({ list }) => list).toReversed();
  return recurringRevenue(await listContracts(db), { versions }, months, currency);
}

async function listContracts(db: Kysely<ReadTables>): Promise<readonly Contract[]> {
  const tenants = await db
    .selectFrom('tenant_activations as a')
    .innerJoin('tenants as t', 't.tenant_id', 'a.tenant_id')
    .innerJoin('billing_details as d', 'd.tenant_id', 'a.tenant_id')
    .groupBy(['t.tenant_id', 't.erase_on', 'd.currency'])
    .select((eb) => ['t.tenant_id', 't.erase_on', 'd.currency', eb.fn.min('a.activated_at').as('first')])
    .execute();
  const bookings = await db.selectFrom('tenant_packages').selectAll().orderBy('valid_from').execute();
  return tenants.map((tenant) => ({
    packages: bookings
      .filter((booking) => booking.tenant_id === tenant.tenant_id)
      .map((booking) => ({ package: booking.package as Package, validFrom: booking.valid_from, term: booking.term as Term })),
    liveSince: businessDate(tenant.first),
    eraseOn: tenant.erase_on ?? undefined,
    currency: tenant.currency as Currency,
  }));
}
