import type pg from 'pg';
import type { Destruction } from '../kernel/vault.ts';

/** One transaction: the keys go, their ids are noted, and every process hears of it on commit. */
export async function destroyKeys(pool: pg.Pool, order: Destruction): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into vault.destructions (order_id, tenant_id, kind, before) values ($1, $2, $3, $4) on conflict do nothing', [
      order.orderId,
      order.tenantId,
      order.kind,
      order.before,
    ]);
    // A repeat keeps to the instant of the first try: what came after it was not meant.
    const {
      rows: [first],
    } = await client.query<{ before: string }>('select before from vault.destructions where order_id = $1', [order.orderId]);
    const gone = await remove(client, { ...order, before: first?.before ?? order.before });
    await client.query('insert into vault.shredded (order_id, key_id) select $1, k from unnest($2::text[]) as g(k) on conflict do nothing', [
      order.orderId,
      gone,
    ]);
    await client.query(`select pg_notify('oce_vault', $1)`, [order.tenantId]);
    await client.query('commit');
    const { rows } = await client.query<{ key_id: string }>('select key_id from vault.shredded where order_id = $1 order by key_id', [order.orderId]);
    return rows.map((r) => r.key_id);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function remove(client: pg.PoolClient, order: Destruction): Promise<readonly string[]> {
  const { tenantId, before } = order;
  const gone = async (sql: string, values: readonly unknown[]) => (await client.query<{ key_id: string; subject_id?: string }>(sql, [...values])).rows;
  switch (order.kind) {
    case 'subject':
      return (
        await gone('delete from vault.subject_keys where tenant_id = $1 and subject_id = $2 and created_at <= $3 returning key_id::text', [
          tenantId,
          order.subjectId,
          before,
        ])
      ).map((r) => r.key_id);
    case 'days': {
      const days = await gone(
        `delete from vault.subject_keys where tenant_id = $1 and day <> '' and day <= $2 and created_at <= $3 and subject_id <> all($4::text[]) returning key_id::text, subject_id`,
        [tenantId, order.upTo, before, order.except],
      );
      const people = await gone(
        `delete from vault.subject_keys k where tenant_id = $1 and day = '' and created_at <= $2 and subject_id = any($3::text[])
        and not exists (select 1 from vault.subject_keys d where d.tenant_id = $1 and d.subject_id = k.subject_id and d.day <> '') returning key_id::text`,
        [tenantId, before, [...new Set(days.map((r) => r.subject_id))]],
      );
      return [...days, ...people].map((r) => r.key_id);
    }
    case 'tenant': {
      await client.query('delete from vault.sealed_secrets where tenant_id = $1', [tenantId]);
      const subjects = await gone('delete from vault.subject_keys where tenant_id = $1 returning key_id::text', [tenantId]);
      const own = await gone(`delete from vault.tenant_keys where tenant_id = $1 returning 'tenant/' || tenant_id || '/' || version as key_id`, [tenantId]);
      return [...subjects, ...own].map((r) => r.key_id);
    }
  }
}
