import { dumbo } from '@event-driven-io/dumbo';
import { getPostgreSQLEventStore, readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import type { RawRow } from './raw.ts';
import { inFlight } from './rounds.ts';

/**
 * Emmett's store in a process of its own, because it changes for the whole process how the driver reads int8. It is told what to do by
 * messages, so that its rounds can alternate with ours, and given the same payloads.
 */
export type Order =
  | { readonly do: 'open'; readonly url: string; readonly rows: readonly RawRow[] }
  | { readonly do: 'append'; readonly ms: number; readonly events: number; readonly workers: number }
  | { readonly do: 'fill'; readonly events: number }
  | { readonly do: 'read'; readonly ms: number; readonly page: number };

interface Opened {
  readonly store: ReturnType<typeof getPostgreSQLEventStore>;
  readonly pool: ReturnType<typeof dumbo>;
  readonly events: readonly { readonly type: string; readonly data: Record<string, unknown>; readonly metadata: Record<string, unknown> }[];
}
let opened: Opened | undefined;
let written = 0;
const streams = new Map<string, bigint>();

async function append({ store, events }: Opened, stream: string, count: number): Promise<number> {
  const batch = Array.from({ length: count }, (_, i) => {
    const event = events[(written + i) % events.length];
    if (!event) throw new Error('there are no events to append');
    return event;
  });
  written += count;
  const expectedStreamVersion = streams.get(stream);
  const { nextExpectedStreamVersion } = await store.appendToStream(
    stream,
    batch,
    expectedStreamVersion === undefined ? { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' } : { expectedStreamVersion },
  );
  streams.set(stream, nextExpectedStreamVersion);
  return count;
}

async function carryOut(order: Order): Promise<number> {
  if (order.do === 'open') {
    const events = order.rows.map(({ type, data, meta }) => ({
      type,
      data: JSON.parse(data) as Record<string, unknown>,
      metadata: JSON.parse(meta) as Record<string, unknown>,
    }));
    const store = getPostgreSQLEventStore(order.url);
    await store.schema.migrate();
    opened = { store, pool: dumbo({ connectionString: order.url }), events };
    return 0;
  }
  const peer = opened;
  if (!peer) throw new Error('the peer is not open');
  if (order.do === 'append') return inFlight(order.workers, order.ms, (worker) => append(peer, `peer-${order.events}-${worker}`, order.events));
  if (order.do === 'fill') {
    for (let left = order.events; left > 0; left -= 500) await append(peer, 'peer-fill', Math.min(500, left));
    return order.events;
  }
  let after = 0n;
  return inFlight(1, order.ms, async () => {
    const { messages, currentGlobalPosition } = await readMessagesBatch(peer.pool.execute, { after, batchSize: order.page });
    // From the start again at the end: the whole log is read over and over.
    after = messages.length < order.page ? 0n : currentGlobalPosition;
    return messages.length;
  });
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
