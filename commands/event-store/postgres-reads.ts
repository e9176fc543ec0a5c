import type pg from 'pg';
import type { EventStore, RecordedEvent } from '../kernel/event-store.ts';
import { fromPage, pageColumns, type PageRow, recorded } from './postgres-page.ts';

interface EventRow {
  position: string;
  stream_id: string;
  revision: string;
  id: string;
  type: string;
  schema_version: number;
  data: string;
  meta: string;
}

const columns = 'position, stream_id, revision, id, type, schema_version, data, meta';
const maxReads = 200;
const maxPassedOver = 100_000n;

export function postgresReads(pool: pg.Pool): Pick<EventStore, 'readStream' | 'readAll' | 'newest' | 'head'> {
  // Reads that are asked for while others are under way share one statement, as appends share a commit: a busy process looks at many streams at once.
  const waiting: {
    readonly streamId: string;
    readonly from: number;
    readonly limit: number;
    readonly resolve: (events: readonly RecordedEvent[]) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  let reading = 0;
  const readTogether = async (): Promise<void> => {
    const batch = waiting.splice(0, maxReads);
    // A second statement may run beside the first; more would only split the batches.
    if (waiting.length > 0 && reading < 2) {
      reading += 1;
      setImmediate(() => void readTogether());
    }
    try {
      const { rows } = await pool.query<EventRow & { nth: string }>({
        name: 'read-streams',
        text: `select r.nth, e.* from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality as r(s, f, n, nth)
               cross join lateral (select ${columns} from log.events where stream_id = r.s and revision >= r.f order by revision limit r.n) as e order by r.nth, e.revision`,
        values: [batch.map((r) => r.streamId), batch.map((r) => r.from), batch.map((r) => r.limit)],
      });
      const found = Map.groupBy(rows, (row) => Number(row.nth) - 1);
      for (const [i, request] of batch.entries()) request.resolve((found.get(i) ?? []).map(fromRow));
    } catch (error) {
      for (const request of batch) request.reject(error);
    }
    if (waiting.length > 0) setImmediate(() => void readTogether());
    else reading -= 1;
  };

  /** Events that a condition finds, as one row of texts; one by one only where the texts can't be taken apart. */
  const readPage = async (name: string, which: string, values: readonly unknown[]): Promise<readonly RecordedEvent[]> => {
    const found = `select ${columns} from log.events ${which}`;
    const page = await pool.query<PageRow>({ name: `page-${name}`, text: `select ${pageColumns} from (${found}) as e`, values: [...values] });
    const events = fromPage(page.rows[0]);
    if (events) return events;
    const { rows } = await pool.query<EventRow>({ name: `rows-${name}`, text: `select * from (${found}) as e order by position`, values: [...values] });
    return rows.map(fromRow);
  };

  const head = async (): Promise<bigint> => {
    const { rows } = await pool.query<{ position: string }>('select coalesce(max(position), 0) as position from log.events');
    return BigInt(rows[0]?.position ?? 0);
  };
  // A rare type may be far away: each statement passes over so many events, whatever the log holds.
  const readSome = async (after: bigint, limit: number, types: readonly string[]): Promise<readonly RecordedEvent[]> => {
    for (let from = after; ; from += maxPassedOver) {
      const until = from + maxPassedOver;
      const page = await readPage('some', 'where position > $1 and position <= $2 and type = any($3) order by position limit $4', [from, until, types, limit]);
      if (page.length > 0 || until >= (await head())) return page;
    }
  };

  return {
    readStream: (streamId, from = 0, limit = 1_000) =>
      new Promise((resolve, reject) => {
        waiting.push({ streamId, from, limit, resolve, reject });
        if (reading === 0) {
          reading += 1;
          setImmediate(() => void readTogether());
        }
      }),
    readAll: (after, limit, types) =>
      types ? readSome(after, limit, types) : readPage('all', 'where position > $1 order by position limit $2', [after, limit]),
    newest: (limit) => readPage('newest', 'order by position desc limit $1', [limit]),
    head,
  };
}

function fromRow({ position, stream_id, revision, id, type, schema_version, data, meta }: EventRow): RecordedEvent {
  return recorded({ position: BigInt(position), streamId: stream_id, revision: Number(revision), id, type, schemaVersion: schema_version }, data, meta);
}
