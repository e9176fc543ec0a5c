import pg from 'pg';
import type { EventStore } from '../kernel/event-store.ts';
import { postgresAppends } from './postgres-appends.ts';
import { postgresHints } from './postgres-hints.ts';
import { postgresReads } from './postgres-reads.ts';

/**
 * The log on Postgres: group commit per process (one transaction for all appends that arrived while the last one was
 * on its way to the disk), a counter row for the total order, and one NOTIFY per batch as a hint for readers.
 */
export function postgresStore(connectionString: string, options: { readonly applicationName?: string } = {}): EventStore {
  const applicationName = options.applicationName ?? 'oce-log';
  const pool = new pg.Pool({
    connectionString,
    max: 6,
    application_name: applicationName,
    // Short statements again and again: compiling them takes longer than running them.
    options: '-c jit=off -c role=oce_writer -c statement_timeout=30000 -c idle_in_transaction_session_timeout=10000',
  });
  // A broken connection is replaced; the query that needs it reports.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const hints = postgresHints(connectionString, applicationName);
  const reads = postgresReads(pool);
  return {
    append: postgresAppends(pool, reads.readStream),
    ...reads,
    changed: (after, signal) => hints.after(after, signal),
    close: async () => {
      await hints.close();
      await pool.end();
    },
  };
}
