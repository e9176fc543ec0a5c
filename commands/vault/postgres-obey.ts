import type pg from 'pg';
import type { DestroyedKeys } from './key-shelf.ts';

export async function obeyed(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ part: string; bytes: string }>('select part, bytes from vault.obeyed');
  return new Map(rows.map(({ part, bytes }) => [part, Number(bytes)]));
}

/** One transaction: what came back goes, the orders are known again, and so is how far the part was read. */
export async function obey(pool: pg.Pool, part: string, bytes: number, destroyed: readonly DestroyedKeys[]): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    let back = 0;
    const gone = async (text: string, values: readonly unknown[]) => {
      back += (await client.query(text, [...values])).rowCount ?? 0;
    };
    const ids = destroyed.flatMap(({ orderId, tenantId, keyIds }) => keyIds.map((keyId) => ({ orderId, tenantId, keyId })));
    const tenants = [...new Set(destroyed.filter(({ kind }) => kind === 'tenant').map(({ tenantId }) => tenantId))];
    await gone('delete from vault.sealed_secrets where tenant_id = any($1::text[])', [tenants]);
    await gone('delete from vault.subject_keys where tenant_id = any($1::text[])', [tenants]);
    await gone('delete from vault.tenant_keys where tenant_id = any($1::text[])', [tenants]);
    await gone(
      'delete from vault.subject_keys k using unnest($1::text[], $2::text[]) as d(tenant_id, key_id) where k.tenant_id = d.tenant_id and k.key_id::text = d.key_id',
      [ids.map(({ tenantId }) => tenantId), ids.map(({ keyId }) => keyId)],
    );
    await client.query(
      'insert into vault.destructions (order_id, tenant_id, kind, before) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict do nothing',
      [destroyed.map((d) => d.orderId), destroyed.map((d) => d.tenantId), destroyed.map((d) => d.kind), destroyed.map((d) => d.before)],
    );
    await client.query('insert into vault.shredded (order_id, key_id) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [
      ids.map(({ orderId }) => orderId),
      ids.map(({ keyId }) => keyId),
    ]);
    await client.query('insert into vault.obeyed (part, bytes) values ($1, $2) on conflict (part) do update set bytes = excluded.bytes', [part, bytes]);
    await client.query(`select pg_notify('oce_vault', t) from unnest($1::text[]) as n(t)`, [[...new Set(destroyed.map(({ tenantId }) => tenantId))]]);
    await client.query('commit');
    return back;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
