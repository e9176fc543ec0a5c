import pg from 'pg';
import { randomUUID } from 'node:crypto';
import { noStream, type NewEvent } from '../../commands/kernel/event-store.ts';

/** A table as one would make it for events without further demands: no order to keep, no revisions to check. */
const schema = `create table if not exists public.raw_events (
  position bigint generated always as identity primary key, stream_id text not null, revision bigint not null, id uuid not null, type text not null,
  data text not null, meta text not null)`;
const columns = 'stream_id, revision, id, type, data, meta';

export interface RawRow {
  readonly type: string;
  readonly data: string;
  readonly meta: string;
}

/** The same payloads as the product's, ready as text. */
export const rawRows = (events: readonly NewEvent[]): readonly RawRow[] =>
  events.map(({ type, data, meta }) => ({ type, data: JSON.stringify(data), meta: JSON.stringify(meta) }));

/** Raw inserts, each a transaction of its own: prepared, as many at once as there are clients. */
export async function rawTable(url: string, clients: number, rows: readonly RawRow[]) {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  // A bench's database is dropped while its connections still close.
  pool.on('connect', (client) => client.on('error', () => undefined));
  await pool.query(schema);
  const own = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
  let at = noStream;
  const next = (): RawRow => {
    at += 1;
    const row = rows[at % rows.length];
    if (!row) throw new Error('there are no rows to insert');
    return row;
  };
  const client = (worker: number): pg.PoolClient => {
    const found = own[worker];
    if (!found) throw new Error(`there is no client ${worker}`);
    return found;
  };
  return {
    one: async (worker: number): Promise<number> => {
      const { type, data, meta } = next();
      await client(worker).query({
        name: 'raw',
        text: `insert into public.raw_events (${columns}) values ($1, $2, $3, $4, $5, $6)`,
        values: [`raw-${worker}`, at, randomUUID(), type, data, meta],
      });
      return 1;
    },
    batch: async (worker: number, count: number): Promise<number> => {
      const some = Array.from({ length: count }, next);
      await client(worker).query({
        name: 'raw-batch',
        text: `insert into public.raw_events (${columns}) select * from unnest($1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[])`,
        values: [
          some.map(() => `raw-${worker}`),
          some.map((_, i) => at + i),
          some.map(() => randomUUID()),
          some.map((r) => r.type),
          some.map((r) => r.data),
          some.map((r) => r.meta),
        ],
      });
      return count;
    },
    close: async () => {
      for (const c of own) c.release();
      await pool.end();
    },
  };
}
