import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { ReadDb, ReadTables } from './read-db.ts';

const int8 = 20;

/** Reads under row-level security: each query runs in a transaction whose role and tenant are set for it alone. */
export function postgresReadDb(
  connectionString: string,
  options: { readonly caughtUp: ReadDb['caughtUp']; readonly applicationName?: string },
): ReadDb & { close(): Promise<void> } {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    application_name: options.applicationName ?? 'oce-read',
    options: '-c jit=off -c search_path=read -c default_transaction_read_only=on -c statement_timeout=15000',
    // Counters are safe integers; numeric stays a string.
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction says so to whoever sends the next.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<ReadTables>({ dialect: new PostgresDialect({ pool }) });
  const as = <T>(role: string, tenantId: string, query: (db: Kysely<ReadTables>) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (trx) => {
      await sql`select set_config('role', ${role}, true), set_config('oce.tenant', ${tenantId}, true)`.execute(trx);
      return query(trx);
    });
  return {
    asTenant: (tenantId, query) => as('oce_tenant', tenantId, query),
    asOperator: (query) => as('oce_operator', '', query),
    caughtUp: options.caughtUp,
    close: () => db.destroy(),
  };
}

/** For processes that only read: asks the checkpoints how far the projections of other processes came. */
export function checkpointsCaughtUp(connectionString: string, names: readonly string[]): ReadDb['caughtUp'] & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString, max: 1, options: '-c statement_timeout=5000' });
  pool.on('error', () => undefined);
  const caughtUp: ReadDb['caughtUp'] = async (position, limitMs = 5_000) => {
    const until = performance.now() + limitMs;
    for (;;) {
      const { rows } = await pool.query<{ behind: string }>('select count(*) as behind from read.checkpoints where name = any($1::text[]) and position < $2', [
        names,
        position,
      ]);
      if (rows[0]?.behind === '0') return true;
      if (performance.now() > until) return false;
      await new Promise((r) => setTimeout(r, 20));
    }
  };
  return Object.assign(caughtUp, { close: () => pool.end() });
}
