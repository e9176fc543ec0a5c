import pg from 'pg';
import {
  type Appended,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
  AppendTooLarge,
  maxAppendBytes,
  WrongExpectedRevision,
} from '../kernel/event-store.ts';

interface Request {
  readonly streamId: string;
  readonly expected: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly schemaVersion: number; readonly data: string; readonly meta: string }[];
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
}

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

const maxBatchEvents = 500;
const maxReads = 200;
const columns = 'position, stream_id, revision, id, type, schema_version, data, meta';

/**
 * The log on Postgres: group commit per process (one transaction for all appends that arrived while the last one was
 * on its way to the disk), a counter row for the total order, and one NOTIFY per batch as a hint for readers.
 */
export function postgresStore(connectionString: string, options: { readonly applicationName?: string } = {}): EventStore {
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    application_name: options.applicationName ?? 'oce-log',
    options: '-c role=oce_writer -c statement_timeout=30000 -c idle_in_transaction_session_timeout=10000',
  });
  pool.on('error', () => undefined); // A broken idle connection is replaced; the query that needs it reports.
  const queue: Request[] = [];
  let committing = false;
  const hints = listen(connectionString, options.applicationName ?? 'oce-log');

  const commit = async (): Promise<void> => {
    committing = true;
    try {
      while (queue.length > 0) await write(take(queue));
    } finally {
      committing = false;
    }
  };

  const write = async (batch: readonly Request[]): Promise<void> => {
    const sorted = [...batch].sort((a, b) => (a.streamId < b.streamId ? -1 : 1));
    const events = sorted.flatMap((r) => r.events.map((e) => ({ ...e, streamId: r.streamId })));
    try {
      const { rows } = await pool.query<{ append: string }>({
        name: 'append',
        text: 'select log.append($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::uuid[], $6::text[], $7::integer[], $8::text[], $9::text[])',
        values: [
          sorted.map((r) => r.streamId),
          sorted.map((r) => r.expected),
          sorted.map((r) => r.events.length),
          events.map((e) => e.streamId),
          events.map((e) => e.id),
          events.map((e) => e.type),
          events.map((e) => e.schemaVersion),
          events.map((e) => e.data),
          events.map((e) => e.meta),
        ],
      });
      let position = BigInt(rows[0]?.append ?? 0);
      for (const request of sorted) {
        position += BigInt(request.events.length);
        request.resolve({ position, revision: request.expected + request.events.length });
      }
    } catch (error) {
      await recover(sorted, error);
    }
  };

  // Nothing of the batch was written, or nobody knows: the same ids at the same revisions make another try safe.
  const recover = async (batch: readonly Request[], error: unknown): Promise<void> => {
    const code = (error as { code?: string }).code;
    if (code === 'OCE01' || code === '23505') {
      const lost = new Set(code === 'OCE01' ? (JSON.parse((error as { detail?: string }).detail ?? '[]') as string[]) : batch.map((r) => r.streamId));
      for (const request of batch) {
        if (lost.has(request.streamId)) await settle(request).catch(request.reject);
        else queue.unshift(request);
      }
      return;
    }
    const lostConnection =
      code === undefined ||
      code.startsWith('08') ||
      code.startsWith('57P') ||
      code === '40001' ||
      code === '40P01' ||
      code === 'ECONNRESET' ||
      code === 'EPIPE';
    for (const request of batch) {
      request.tries += 1;
      if (lostConnection && request.tries < 4) queue.unshift(request);
      else request.reject(error);
    }
    if (lostConnection) await new Promise((r) => setTimeout(r, 50));
  };

  // A conflict is a success when exactly these events already stand there: an earlier try got through.
  const settle = async (request: Request): Promise<void> => {
    const there = await readStream(request.streamId, request.expected + 1, request.events.length);
    const last = there.at(-1);
    if (last && there.length === request.events.length && there.every((e, i) => e.id === request.events[i]?.id))
      request.resolve({ position: last.position, revision: last.revision });
    else request.reject(new WrongExpectedRevision(request.streamId, request.expected));
  };

  // Reads that are asked for while others are under way share one statement, as appends share a commit: a busy process looks at many streams at once.
  const reads: {
    readonly streamId: string;
    readonly from: number;
    readonly limit: number;
    readonly resolve: (events: readonly RecordedEvent[]) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  let reading = 0;
  const readStream: EventStore['readStream'] = (streamId, from = 0, limit = 1_000) =>
    new Promise((resolve, reject) => {
      reads.push({ streamId, from, limit, resolve, reject });
      if (reading === 0) {
        reading += 1;
        setImmediate(() => void readTogether());
      }
    });
  const readTogether = async (): Promise<void> => {
    const batch = reads.splice(0, maxReads);
    // A second statement may run beside the first; more would only split the batches.
    if (reads.length > 0 && reading < 2) {
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
    if (reads.length > 0) setImmediate(() => void readTogether());
    else reading -= 1;
  };

  return {
    append: (streamId, expected, events) =>
      new Promise<Appended>((resolve, reject) => {
        const texts = events.map((e: NewEvent) => ({
          id: e.id,
          type: e.type,
          schemaVersion: e.schemaVersion,
          data: JSON.stringify(e.data),
          meta: JSON.stringify(e.meta),
        }));
        const bytes = texts.reduce((n, e) => n + Buffer.byteLength(e.data) + Buffer.byteLength(e.meta), 0);
        if (bytes > maxAppendBytes) return reject(new AppendTooLarge(bytes));
        queue.push({ streamId, expected, events: texts, resolve, reject, tries: 0 });
        // Everything that asks in this turn of the event loop shares the first commit.
        if (!committing) {
          committing = true;
          setImmediate(() => void commit());
        }
      }),
    readStream,
    readAll: async (after, limit) => {
      const { rows } = await pool.query<EventRow>({
        name: 'read-all',
        text: `select ${columns} from log.events where position > $1 order by position limit $2`,
        values: [after, limit],
      });
      return rows.map(fromRow);
    },
    newest: async (limit) => {
      const { rows } = await pool.query<EventRow>({
        name: 'newest',
        text: `select ${columns} from log.events order by position desc limit $1`,
        values: [limit],
      });
      return rows.map(fromRow).toReversed();
    },
    head: async () => {
      const { rows } = await pool.query<{ position: string }>('select coalesce(max(position), 0) as position from log.events');
      return BigInt(rows[0]?.position ?? 0);
    },
    changed: (after, signal) => hints.after(after, signal),
    close: async () => {
      await hints.close();
      await pool.end();
    },
  };
}

/** The next batch: at most one request per stream, the rest waits for the next turn. */
function take(queue: Request[]): readonly Request[] {
  const batch: Request[] = [];
  const streams = new Set<string>();
  let events = 0;
  for (let i = 0; i < queue.length && events < maxBatchEvents;) {
    const request = queue[i];
    if (request && !streams.has(request.streamId)) {
      streams.add(request.streamId);
      events += request.events.length;
      batch.push(request);
      queue.splice(i, 1);
    } else i += 1;
  }
  return batch;
}

function fromRow(row: EventRow): RecordedEvent {
  return {
    position: BigInt(row.position),
    streamId: row.stream_id,
    revision: Number(row.revision),
    id: row.id,
    type: row.type,
    schemaVersion: row.schema_version,
    data: JSON.parse(row.data) as unknown,
    meta: JSON.parse(row.meta) as RecordedEvent['meta'],
    text: { data: row.data, meta: row.meta },
  };
}

/** One LISTEN connection per store. Its word is only a hint: who waits looks again after a second at the latest. */
function listen(connectionString: string, applicationName: string) {
  let client: pg.Client | undefined;
  let closed = false;
  let newest = 0n;
  const waiting = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of waiting) wake();
  };

  const connect = async (): Promise<void> => {
    if (client || closed) return;
    const next = new pg.Client({ connectionString, application_name: applicationName });
    client = next;
    const lost = () => {
      if (client === next) client = undefined;
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', ({ payload }) => {
      const position = BigInt(payload ?? 0);
      if (position > newest) newest = position;
      wakeAll();
    });
    try {
      await next.connect();
      await next.query('listen oce_log');
      wakeAll(); // What was appended before the ear was open is found by looking once more.
    } catch {
      lost();
    }
  };

  return {
    after: async (position: bigint, signal: AbortSignal): Promise<void> => {
      void connect();
      if (newest > position || signal.aborted || closed) return;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, 1_000);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
    },
    close: async () => {
      closed = true;
      wakeAll();
      await client?.end().catch(() => undefined);
    },
  };
}
