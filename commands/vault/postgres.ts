import pg from 'pg';
import { type KeyRow, type KeyShelf, type SecretRow, StaleTenantKey, type TenantKeyRow, type Wrapped } from './key-shelf.ts';
import { destroyKeys } from './postgres-destroy.ts';
import { obey, obeyed } from './postgres-obey.ts';
import { listen } from './postgres-listen.ts';
import { scrub } from './postgres-scrub.ts';

interface KeyColumns {
  key_id: string;
  subject_id: string;
  day: string;
  tenant_key: number;
  wrapped: Buffer;
  created_at: string;
}
interface TenantKeyColumns {
  tenant_id: string;
  version: number;
  wrapped: string;
}
interface SecretColumns {
  name: string;
  tenant_key: number;
  wrapped: Buffer;
  expires_at: string | null;
}

const keyColumns = 'key_id, subject_id, day, tenant_key, wrapped, created_at';

export function postgresShelf(
  connectionString: string,
  options: { readonly applicationName?: string; readonly ownerConnectionString?: string } = {},
): KeyShelf {
  const applicationName = options.applicationName ?? 'oce-vault';
  const pool = new pg.Pool({ connectionString, max: 4, application_name: applicationName, options: '-c role=oce_vault -c statement_timeout=30000' });
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction says so to whoever sends the next.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const ear = listen(connectionString, applicationName);

  const tenantKeys = async (where: string, values: readonly unknown[]): Promise<readonly TenantKeyRow[]> => {
    const { rows } = await pool.query<TenantKeyColumns>(`select tenant_id, version, wrapped from vault.tenant_keys where ${where}`, [...values]);
    return rows.map((r) => ({ tenantId: r.tenant_id, version: r.version, wrapped: r.wrapped }));
  };
  const keysOf = async (tenantId: string, wanted: readonly KeyRow[]): Promise<readonly KeyRow[]> => {
    const { rows } = await pool.query<KeyColumns>({
      name: 'vault-of',
      values: [tenantId, wanted.map((k) => k.subjectId), wanted.map((k) => k.day)],
      text: `select ${keyColumns} from vault.subject_keys where tenant_id = $1 and (subject_id, day) in (select * from unnest($2::text[], $3::text[]))`,
    });
    return rows.map(keyRow);
  };

  return {
    keepRoot: async ({ name, wrapped }) => {
      await pool.query('insert into vault.roots (name, wrapped) values ($1, $2) on conflict do nothing', [name, wrapped]);
      const {
        rows: [row],
      } = await pool.query<{ name: string; wrapped: string }>('select name, wrapped from vault.roots where name = $1', [name]);
      if (!row) throw new Error('the vault lost a root it just kept');
      return row;
    },
    roots: async () => (await pool.query<{ name: string; wrapped: string }>('select name, wrapped from vault.roots order by name')).rows,
    replaceRoot: async (name, old, wrapped) => {
      await pool.query('update vault.roots set wrapped = $3 where name = $1 and wrapped = $2', [name, old, wrapped]);
    },

    tenantKeys: (tenantIds) => tenantKeys('tenant_id = any($1::text[])', [tenantIds]),
    allTenantKeys: (after, limit) =>
      tenantKeys(
        'tenant_id in (select distinct tenant_id from vault.tenant_keys where tenant_id > $1 order by tenant_id limit $2) order by tenant_id, version',
        [after, limit],
      ),
    keepTenantKey: async ({ tenantId, version, wrapped }) => {
      await pool.query(
        `insert into vault.tenant_keys (tenant_id, version, wrapped)
        select $1, $2::integer, $3 where not exists (select 1 from vault.destructions where tenant_id = $1 and kind = 'tenant') on conflict do nothing`,
        [tenantId, version, wrapped],
      );
      return (await tenantKeys('tenant_id = $1 and version = $2', [tenantId, version]))[0];
    },
    replaceTenantKey: async ({ tenantId, version, wrapped: old }, wrapped) => {
      await pool.query('update vault.tenant_keys set wrapped = $4 where tenant_id = $1 and version = $2 and wrapped = $3', [tenantId, version, old, wrapped]);
    },
    dropTenantKeysBefore: async (tenantId, version) => {
      try {
        await pool.query('delete from vault.tenant_keys where tenant_id = $1 and version < $2', [tenantId, version]);
        return true;
      } catch (error) {
        if (isForeignKey(error)) return false;
        throw error;
      }
    },
    wrappedBefore: async (tenantId, version, limit) => {
      const { rows } = await pool.query<{ in: Wrapped['in']; id: string; tenant_key: number; wrapped: Buffer }>(
        `(select 'keys' as in, key_id::text as id, tenant_key, wrapped from vault.subject_keys where tenant_id = $1 and tenant_key < $2 limit $3)
         union all (select 'secrets', name, tenant_key, wrapped from vault.sealed_secrets where tenant_id = $1 and tenant_key < $2 limit $3)`,
        [tenantId, version, limit],
      );
      return rows.map((r) => ({ in: r.in, id: r.id, tenantKey: r.tenant_key, wrapped: r.wrapped }));
    },
    rewrap: async (tenantId, version, items) => {
      for (const [table, id, of] of [
        ['subject_keys', 'key_id::text', 'keys'],
        ['sealed_secrets', 'name', 'secrets'],
      ] as const) {
        const some = items.filter((item) => item.in === of);
        if (some.length === 0) continue;
        await pool.query(
          `update vault.${table} as t set wrapped = n.next, tenant_key = $2 from unnest($3::text[], $4::bytea[], $5::bytea[]) as n(id, old, next) where t.tenant_id = $1 and t.${id} = n.id and t.wrapped = n.old`,
          [tenantId, version, some.map((i) => i.id), some.map((i) => i.wrapped), some.map((i) => i.next)],
        );
      }
    },

    keysById: async (tenantId, keyIds) => {
      const { rows } = await pool.query<KeyColumns>({
        name: 'vault-keys',
        text: `select ${keyColumns} from vault.subject_keys where tenant_id = $1 and key_id = any($2::uuid[])`,
        values: [tenantId, keyIds],
      });
      return rows.map(keyRow);
    },
    keepKeys: async (tenantId, keys) => {
      const there = await keysOf(tenantId, keys);
      const place = (k: KeyRow) => `${k.day}/${k.subjectId}`;
      const known = new Set(there.map(place));
      const missing = keys.filter((k) => !known.has(place(k)));
      if (missing.length === 0) return there;
      const { rows } = await stale(
        pool.query<KeyColumns>({
          name: 'vault-keep',
          text: `insert into vault.subject_keys (tenant_id, key_id, subject_id, day, tenant_key, wrapped, created_at)
               select $1, k, s, d, t, w, c from unnest($2::uuid[], $3::text[], $4::text[], $5::integer[], $6::bytea[], $7::text[]) as r(k, s, d, t, w, c) order by s, d
               on conflict do nothing returning ${keyColumns}`,
          values: [
            tenantId,
            missing.map((k) => k.keyId),
            missing.map((k) => k.subjectId),
            missing.map((k) => k.day),
            missing.map((k) => k.tenantKey),
            missing.map((k) => k.wrapped),
            missing.map((k) => k.createdAt),
          ],
        }),
      );
      // Another process may have made some of them a moment ago; then its keys are the ones.
      return rows.length === missing.length ? [...there, ...rows.map(keyRow)] : keysOf(tenantId, keys);
    },
    putSecret: async (tenantId, { name, tenantKey, wrapped, expiresAt }) => {
      await stale(
        pool.query(
          `insert into vault.sealed_secrets (tenant_id, name, tenant_key, wrapped, expires_at) values ($1, $2, $3, $4, $5)
        on conflict (tenant_id, name) do update set tenant_key = excluded.tenant_key, wrapped = excluded.wrapped, expires_at = excluded.expires_at`,
          [tenantId, name, tenantKey, wrapped, expiresAt ?? null],
        ),
      );
    },
    getSecret: async (tenantId, name): Promise<SecretRow | undefined> => {
      const {
        rows: [row],
      } = await pool.query<SecretColumns>({
        name: 'vault-secret',
        text: 'select name, tenant_key, wrapped, expires_at from vault.sealed_secrets where tenant_id = $1 and name = $2',
        values: [tenantId, name],
      });
      return row && { name: row.name, tenantKey: row.tenant_key, wrapped: row.wrapped, expiresAt: row.expires_at ?? undefined };
    },

    destroy: (order) => destroyKeys(pool, order),
    obeyed: () => obeyed(pool),
    obey: (part, bytes, destroyed) => obey(pool, part, bytes, destroyed),
    destroyedBy: async (orderId) =>
      (await pool.query<{ key_id: string }>('select key_id from vault.shredded where order_id = $1 order by key_id', [orderId])).rows.map((r) => r.key_id),
    recentDestructions: async () => {
      const { rows } = await pool.query<{ order_id: string; tenant_id: string }>(
        `select order_id, tenant_id from vault.destructions where recorded_at > now() - interval '5 minutes'`,
      );
      return rows.map((r) => ({ orderId: r.order_id, tenantId: r.tenant_id }));
    },
    hear: (listener) => ear.hear(listener),
    scrub: () => scrub(options.ownerConnectionString ?? connectionString, applicationName),
    close: async () => {
      await ear.close();
      await pool.end();
    },
  };
}

function keyRow(row: KeyColumns): KeyRow {
  return { keyId: row.key_id, subjectId: row.subject_id, day: row.day, tenantKey: row.tenant_key, wrapped: row.wrapped, createdAt: row.created_at };
}

function isForeignKey(error: unknown): boolean {
  const { code } = error as { code?: string };
  // foreign_key_violation; from PostgreSQL 18 on also restrict_violation.
  return code === '23503' || code === '23001';
}

/** A key that refers to a tenant key which is gone was wrapped with a replaced one. */
async function stale<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    throw isForeignKey(error) ? new StaleTenantKey() : error;
  }
}
