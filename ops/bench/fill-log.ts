import pg from 'pg';
import { exchange, type Happening } from './dialogue.ts';
import { type ProductStore, seal } from './product-store.ts';

/** Numbers what happens stream by stream, as the log would. */
function numbered() {
  const revisions = new Map<string, number>();
  return {
    revisions,
    next: (streamId: string): number => {
      const revision = (revisions.get(streamId) ?? -1) + 1;
      revisions.set(streamId, revision);
      return revision;
    },
  };
}

/** Messages of a large customer, one after the other, until there are so many events; each hundredth is a small customer's. */
export function* months(tenantId: string, events: number, people = 2_000): Generator<readonly Happening[]> {
  let count = 0;
  for (let n = 0; count < events; n += 1) {
    const happenings = exchange(n % 100 === 99 ? `${tenantId}-${n % 7}` : tenantId, n, people);
    yield happenings.slice(0, events - count);
    count += happenings.length;
  }
}

/**
 * Writes a log straight into its tables, past the append function and with the same content: checked, encrypted, numbered. A bench of
 * reading can't wait for a million commits.
 */
export async function fillLog(url: string, product: ProductStore, history: Iterable<readonly Happening[]>): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set synchronous_commit = off');
  const { next, revisions } = numbered();
  let position = 0;
  let page: Happening[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  const flush = async () => {
    const events = await seal(product, page, `filled/${position}`);
    const first = position;
    const streams = page.map(({ streamId }) => streamId);
    await writing;
    writing = client.query({
      name: 'fill',
      text: `insert into log.events (position, stream_id, revision, id, type, schema_version, data, meta)
        select $1 + i, s, r::bigint, d::uuid, t, 1, b, m from unnest(string_to_array($2, E'\\n'), string_to_array($3, E'\\n'), string_to_array($4, E'\\n'),
          string_to_array($5, E'\\n'), string_to_array($6, E'\\n'), string_to_array($7, E'\\n')) with ordinality as e(s, r, d, t, b, m, i)`,
      values: [
        first,
        streams.join('\n'),
        streams.map(next).join('\n'),
        events.map((e) => e.id).join('\n'),
        events.map((e) => e.type).join('\n'),
        events.map((e) => JSON.stringify(e.data)).join('\n'),
        events.map((e) => JSON.stringify(e.meta)).join('\n'),
      ],
    });
    // Its failure is met at the next page or at the end.
    writing.catch(() => undefined);
    position += page.length;
    page = [];
  };
  try {
    for (const happenings of history) {
      page.push(...happenings);
      if (page.length >= 2_000) await flush();
    }
    if (page.length > 0) await flush();
    await writing;
    const streams = [...revisions.keys()];
    await client.query('insert into log.streams select * from unnest($1::text[], $2::bigint[])', [streams, streams.map((s) => revisions.get(s))]);
    await client.query('update log.counter set position = $1', [position]);
    await client.query('vacuum analyze log.events');
    return position;
  } finally {
    await client.end();
  }
}

/** The tenant whose messages fill the log. */
export const largeTenant = 'tenant-large';
