import type pg from 'pg';
import type { LogReader } from './log-reader.ts';
import type { Projection } from './projection.ts';
import { createTable, quote } from './schema.ts';
import { transaction, write } from './write.ts';

/** Builds a projection's tables anew in a schema of their own, from the first event on, and swaps them in; readers never see a gap. */
export async function rebuildBeside(
  connect: () => pg.Client,
  log: LogReader,
  projection: Projection,
  progress?: (position: bigint, head: bigint) => void,
): Promise<void> {
  const { name } = projection;
  const client = connect();
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await client.query('select pg_advisory_lock(hashtext($1))', [`rebuild/${name}`]);
    const tables = projection.tables.map((t) => quote(t.name));
    for (const [i, table] of projection.tables.entries()) {
      await client.query(`drop table if exists read_next.${tables[i]}`);
      await client.query(createTable('read_next', table));
    }
    let position = 0n;
    /** Applies what the log holds up to a position, each page through `apply`. */
    const advance = async (until: bigint, apply: (work: () => Promise<void>) => Promise<void>): Promise<void> => {
      while (position < until) {
        const page = (await log.readAll(position)).filter((e) => e.position <= until);
        const last = page.at(-1);
        if (!last) return;
        await apply(() => write(client, 'read_next', projection, page));
        position = last.position;
        progress?.(position, until);
      }
    };
    await advance(await log.head(), (work) => transaction(client, work));
    // From here the live runner can't commit; what it has applied meanwhile is applied here too, then the tables change places.
    await transaction(client, async () => {
      const {
        rows: [row],
      } = await client.query<{ position: string }>('select position from read.checkpoints where name = $1 for update', [name]);
      await advance(BigInt(row?.position ?? 0), (work) => work());
      for (const table of tables) {
        await client.query(`drop table if exists read.${table}`);
        await client.query(`alter table read_next.${table} set schema read`);
      }
      await client.query(
        'insert into read.checkpoints (name, version, position) values ($1, $2, $3) on conflict (name) do update set version = excluded.version, position = excluded.position',
        [name, projection.version, position],
      );
    });
  } finally {
    await client.end();
  }
}
