import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Appended, AppendTooLarge, type EventStore, maxAppendBytes, type NewEvent, WrongExpectedRevision } from '../kernel/event-store.ts';

interface Encoded {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly meta: string;
}
interface Request {
  readonly streamId: string;
  readonly expected: number;
  readonly events: readonly Encoded[];
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
}

const maxBatchEvents = 500;
/** Larger batches save little on the way to the disk, and smaller ones let this process prepare one while the server writes another. */
const maxBatchRequests = 128;
/** A second commit runs beside the first when so many events wait; for fewer it is better to share the next one. */
const enoughForAnother = 32;
const maxCommits = 2;
const maxTries = 4;

/** Group commit: all appends that arrive while others are on their way to the disk share the next transaction. */
export function postgresAppends(pool: pg.Pool, readStream: EventStore['readStream']): EventStore['append'] {
  const queue: Request[] = [];
  // Two transactions at once never share a stream: the later one would only find out that it has to wait.
  const busy = new Set<string>();
  let commits = 0;
  let flushing = false;

  const waiting = () => queue.reduce((n, { events }) => n + events.length, 0);
  const flush = (): void => {
    flushing = false;
    while (queue.length > 0 && (commits === 0 || (commits < maxCommits && waiting() >= enoughForAnother))) {
      const batch = take(queue, busy);
      if (batch.length === 0) return;
      commits += 1;
      void commit(batch);
    }
  };
  // Everything that asks in this turn of the event loop shares the commit.
  const soon = (): void => {
    if (flushing) return;
    flushing = true;
    setImmediate(flush);
  };

  const commit = async (batch: readonly Request[]): Promise<void> => {
    for (const { streamId } of batch) busy.add(streamId);
    try {
      const sorted = batch.toSorted((a, b) => (a.streamId < b.streamId ? -1 : 1));
      await write(pool, sorted).catch((error: unknown) => recover(sorted, error));
    } finally {
      for (const { streamId } of batch) busy.delete(streamId);
      commits -= 1;
      if (queue.length > 0) soon();
    }
  };

  // Nothing of the batch was written, or nobody knows: the same ids at the same revisions make another try safe.
  const recover = async (batch: readonly Request[], error: unknown): Promise<void> => {
    const { code, detail } = error as { readonly code?: string; readonly detail?: string };
    if (code === 'OCE01' || code === '23505') {
      const lost = new Set(code === 'OCE01' ? (JSON.parse(detail ?? '[]') as string[]) : batch.map((r) => r.streamId));
      for (const request of batch) {
        if (lost.has(request.streamId)) await settle(request).catch(request.reject);
        else queue.unshift(request);
      }
      return;
    }
    const again = isPassing(code);
    for (const request of batch) {
      request.tries += 1;
      if (again && request.tries < maxTries) queue.unshift(request);
      else request.reject(error);
    }
    if (again) await sleep(50);
  };

  // A conflict is a success when exactly these events already stand there: an earlier try got through.
  const settle = async (request: Request): Promise<void> => {
    const there = await readStream(request.streamId, request.expected + 1, request.events.length);
    const last = there.at(-1);
    if (last && there.length === request.events.length && there.every((e, i) => e.id === request.events[i]?.id))
      request.resolve({ position: last.position, revision: last.revision, repeated: true });
    else request.reject(new WrongExpectedRevision(request.streamId, request.expected));
  };

  return (streamId, expected, events) =>
    new Promise<Appended>((resolve, reject) => {
      const encoded = encode(events);
      const bytes = encoded.reduce((n, e) => n + Buffer.byteLength(e.data) + Buffer.byteLength(e.meta), 0);
      if (bytes > maxAppendBytes) return reject(new AppendTooLarge(bytes));
      if (streamId.includes('\n') || events.some((e) => e.type.includes('\n'))) return reject(new Error('names of streams and types stand on one line'));
      queue.push({ streamId, expected, events: encoded, resolve, reject, tries: 0 });
      soon();
    });
}

async function write(pool: pg.Pool, batch: readonly Request[]): Promise<void> {
  const streams: string[] = [];
  const revisions: number[] = [];
  const events: Encoded[] = [];
  for (const request of batch) {
    for (const [i, event] of request.events.entries()) {
      streams.push(request.streamId);
      revisions.push(request.expected + 1 + i);
      events.push(event);
    }
  }
  const lines = <T>(items: readonly T[], line: (item: T) => string | number) => items.map(line).join('\n');
  const { rows } = await pool.query<{ append: string }>({
    name: 'append',
    text: 'select log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    values: [
      lines(batch, (r) => r.streamId),
      lines(batch, (r) => r.expected),
      lines(batch, (r) => r.events.length),
      streams.join('\n'),
      revisions.join('\n'),
      lines(events, (e) => e.id),
      lines(events, (e) => e.type),
      lines(events, (e) => e.schemaVersion),
      lines(events, (e) => e.data),
      lines(events, (e) => e.meta),
    ],
  });
  let position = BigInt(rows[0]?.append ?? 0);
  for (const request of batch) {
    position += BigInt(request.events.length);
    request.resolve({ position, revision: request.expected + request.events.length, repeated: false });
  }
}

/** The next batch: at most one request per stream, the rest waits for the next turn. */
function take(queue: Request[], busy: ReadonlySet<string>): readonly Request[] {
  const batch: Request[] = [];
  const left: Request[] = [];
  const streams = new Set<string>();
  let events = 0;
  for (const request of queue) {
    if (batch.length < maxBatchRequests && events < maxBatchEvents && !streams.has(request.streamId) && !busy.has(request.streamId)) {
      batch.push(request);
      events += request.events.length;
    } else left.push(request);
    // Behind a request that waits, others of its stream wait too.
    streams.add(request.streamId);
  }
  queue.splice(0, queue.length, ...left);
  return batch;
}

function encode(events: readonly NewEvent[]): readonly Encoded[] {
  // The events of one command share their metadata, so it is written down once.
  let [last, text] = [undefined as NewEvent['meta'] | undefined, ''];
  return events.map(({ id, type, schemaVersion, data, meta }) => {
    if (meta !== last) [last, text] = [meta, JSON.stringify(meta)];
    return { id, type, schemaVersion, data: JSON.stringify(data), meta: text };
  });
}

/** Trouble that another try can survive: the connection, the server's restart, a deadlock. */
function isPassing(code: string | undefined): boolean {
  return code === undefined || code.startsWith('08') || code.startsWith('57P') || ['40001', '40P01', 'ECONNRESET', 'EPIPE'].includes(code);
}
