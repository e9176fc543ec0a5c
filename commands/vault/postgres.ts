import pg from 'pg';
import type { KeyShelf } from './vault.ts';

export function postgresShelf(connectionString: string, options: { readonly applicationName?: string } = {}): KeyShelf & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString, max: 4, application_name: options.applicationName ?? 'oce-vault', options: '-c role=oce_vault -c statement_timeout=30000' });
  pool.on('error', () => undefined);
  return {
    keys: async (tenantId, keyIds) => {
      const { rows } = await pool.query<{ key_id: string; wrapped: Buffer }>({ name: 'vault-keys', text: 'select key_id, wrapped from vault.keys where tenant_id = $1 and key_id = any($2::uuid[])', values: [tenantId, keyIds] });
      return new Map(rows.map((r) => [r.key_id, r.wrapped]));
    },
    keepKeys: async (tenantId, keys) => {
      const { rows } = await pool.query<{ key_id: string; wrapped: Buffer }>({
        name: 'vault-keep',
        // The second part finds keys that were there, the first gives those just made; a key made by another process in between shows on the next look.
        text: `with made as (
                 insert into vault.keys (tenant_id, key_id, subject_id, day, wrapped)
                 select $1, k, s, d, w from unnest($2::uuid[], $3::text[], $4::text[], $5::bytea[]) as r(k, s, d, w) order by k
                 on conflict do nothing returning key_id, wrapped)
               select key_id, wrapped from made union all select key_id, wrapped from vault.keys where tenant_id = $1 and key_id = any($2::uuid[])`,
        values: [tenantId, keys.map((k) => k.keyId), keys.map((k) => k.subjectId), keys.map((k) => k.day ?? null), keys.map((k) => k.wrapped)],
      });
      const found = new Map(rows.map((r) => [r.key_id, r.wrapped]));
      const missing = keys.map((k) => k.keyId).filter((id) => !found.has(id));
      if (missing.length > 0) {
        const again = await pool.query<{ key_id: string; wrapped: Buffer }>('select key_id, wrapped from vault.keys where tenant_id = $1 and key_id = any($2::uuid[])', [tenantId, missing]);
        for (const r of again.rows) found.set(r.key_id, r.wrapped);
      }
      return found;
    },
    putSecret: async (tenantId, name, wrapped, expiresAt) => {
      await pool.query('insert into vault.secrets (tenant_id, name, wrapped, expires_at) values ($1, $2, $3, $4) on conflict (tenant_id, name) do update set wrapped = excluded.wrapped, expires_at = excluded.expires_at', [tenantId, name, wrapped, expiresAt ?? null]);
    },
    getSecret: async (tenantId, name) => {
      const { rows } = await pool.query<{ wrapped: Buffer; expires_at: string | null }>({ name: 'vault-secret', text: 'select wrapped, expires_at from vault.secrets where tenant_id = $1 and name = $2', values: [tenantId, name] });
      const [row] = rows;
      return row && { wrapped: row.wrapped, expiresAt: row.expires_at ?? undefined };
    },
    close: () => pool.end(),
  };
}
