import pg from 'pg';
import type { InvoiceArchive } from './invoice-archive.ts';

/** The archive in PostgreSQL, also where the log stands elsewhere: it is in the same backup as the keys and the trail. */
export function postgresArchive(
  connectionString: string,
  { release, applicationName = 'oce-archive' }: { readonly release: string; readonly applicationName?: string },
): InvoiceArchive & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString, max: 4, application_name: applicationName, options: '-c role=oce_archive -c statement_timeout=30000' });
  pool.on('error', () => undefined);
  return {
    keep: async (files) => {
      if (files.length === 0) return;
      // Without a column behind "on conflict" the statement reads nothing, so no tenant has to be set to write.
      await pool.query(
        `insert into archive.files (tenant_id, sha256, media_type, bytes, release)
         select t, s, m, b, $5 from unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) as f(t, s, m, b) order by t, s on conflict do nothing`,
        [files.map((f) => f.tenantId), files.map((f) => f.sha256), files.map((f) => f.mediaType), files.map((f) => Buffer.from(f.bytes)), release],
      );
    },
    read: async (tenantId, sha256) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('oce.tenant', $1, true)`, [tenantId]);
        const { rows } = await client.query<{ media_type: string; bytes: Buffer; release: string }>(
          'select media_type, bytes, release from archive.files where tenant_id = $1 and sha256 = $2',
          [tenantId, sha256],
        );
        await client.query('commit');
        const [row] = rows;
        return row && { tenantId, sha256, mediaType: row.media_type, bytes: row.bytes, release: row.release };
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
