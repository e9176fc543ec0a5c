import { Kysely, type KyselyPlugin, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { ReadDb, ReadTables } from './read-db.ts';
import { currentWish, refuseUnawaited, Unawaited, waitForWish } from './read-own-write.ts';

const int8 = 20;

/** Reads under row-level security: each query runs in a transaction whose role and tenant are set for it alone. */
export function postgresReadDb(
  connectionString: string,
  options: {
    readonly caughtUp: ReadDb['caughtUp'];
    readonly applicationName?: string;
    /** Which projection keeps a table; undefined for tables of none. */
    readonly projectionOf?: (table: string) => string | undefined;
  },
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
  const inTransaction = <T>(role: string, tenantId: string, query: (db: Kysely<ReadTables>) => Promise<T>, plugin?: KyselyPlugin): Promise<T> =>
    db.transaction().execute(async (trx) => {
      await sql`select set_config('role', ${role}, true), set_config('oce.tenant', ${tenantId}, true)`.execute(trx);
      return query(plugin ? trx.withPlugin(plugin) : trx);
    });
  const as = async <T>(role: string, tenantId: string, query: (db: Kysely<ReadTables>) => Promise<T>): Promise<T> => {
    const wish = currentWish();
    if (!wish) return inTransaction(role, tenantId, query);
    // Which projections a query reads is seen when it is built: the transaction is given up before it reads any that may be behind, and no
    // connection is held while they come along. A query only reads, so beginning again is harmless.
    for (;;) {
      try {
        return await inTransaction(role, tenantId, query, refuseUnawaited(wish, options.projectionOf ?? (() => undefined)));
      } catch (error) {
        if (!(error instanceof Unawaited)) throw error;
        await waitForWish(wish, error.projections, options.caughtUp);
      }
    }
  };
  return {
    asTenant: (tenantId, query) => as('oce_tenant', tenantId, query),
    asOperator: (query) => as('oce_operator', '', query),
    caughtUp: options.caughtUp,
    close: () => db.destroy(),
  };
}

/** For processes that only read: asks the checkpoints how far the projections of other processes came. */
export function checkpointsCaughtUp(connectionString: string, names: readonly string[]): ReadDb['caughtUp'] & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString, max: 1, options: '-c role=oce_tenant -c statement_timeout=5000' });
  pool.on('error', () => undefined);
  const caughtUp: ReadDb['caughtUp'] = async (position, limitMs = 5_000, only) => {
    const until = performance.now() + limitMs;
    for (;;) {
      const { rows } = await pool.query<{ behind: number; stopped: number }>(
        `select count(*) filter (where stopped is null)::int as behind, count(*) filter (where stopped is not null)::int as stopped
         from read.checkpoints where name = any($1::text[]) and position < $2`,
        [only ?? names, position],
      );
      const [found] = rows;
      if (only && (found?.stopped ?? 0) > 0) return false;
      if (found?.behind === 0) return true;
      if (performance.now() > until) return false;
      await new Promise((r) => setTimeout(r, 20));
    }
  };
  return Object.assign(caughtUp, { close: () => pool.end() });
}
