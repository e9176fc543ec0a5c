import type { Kysely } from 'kysely';
import type { ReadTables } from '../kernel/read-db.ts';

/** The customers' names by id, in the operator's scope. */
export async function companyNames(db: Kysely<ReadTables>, tenantIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (tenantIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('tenants')
    .select(['tenant_id', 'company_name'])
    .where('tenant_id', 'in', [...new Set(tenantIds)])
    .execute();
  return new Map(rows.map(({ tenant_id, company_name }) => [tenant_id, company_name]));
}
