import pg from 'pg';
import type { Scrubbed } from '../kernel/vault.ts';

const tables = ['vault.subject_keys', 'vault.sealed_secrets', 'vault.tenant_keys', 'vault.roots'];

/**
 * A deleted row's bytes stay in the table's file (a plain VACUUM only marks the room as free) and in the write-ahead log.
 * VACUUM FULL writes each table anew and unlinks the old file; a switch of the log's segment and a checkpoint let the
 * segments before it go, which with `wal_recycle = off` means they are unlinked too.
 * Needs the tables' owner, and for the log a superuser or the grants `pg_checkpoint` and `execute on pg_switch_wal()`.
 */
export async function scrub(connectionString: string, applicationName: string): Promise<Scrubbed> {
  const client = new pg.Client({ connectionString, application_name: applicationName, options: '-c statement_timeout=600000 -c lock_timeout=20000' });
  client.on('error', () => undefined); // The statement that is cut off, or the next one, reports.
  await client.connect();
  try {
    // One at a time: two that rewrite the same tables wait for each other's locks for nothing.
    await client.query(`select pg_advisory_lock(hashtext('oce-vault-scrub'))`);
    const rewritten = await attempt(async () => {
      for (const table of tables) await client.query(`vacuum (full) ${table}`);
    });
    const cut =
      rewritten &&
      (await attempt(async () => {
        await client.query('select pg_switch_wal()');
        await client.query('checkpoint');
        const {
          rows: [row],
        } = await client.query<{ wal_recycle: string }>('show wal_recycle');
        if (row?.wal_recycle !== 'off') throw new Error('old segments are kept for reuse');
      }));
    return { tables: rewritten ? 'removed' : 'left', writeAheadLog: cut ? 'removed' : 'left' };
  } finally {
    await client.end();
  }
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
