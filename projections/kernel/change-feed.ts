import type { LogReader } from './log-reader.ts';
import type { ReadDb } from './read-db.ts';

/** Something happened to a tenant, and the read models already show it. */
export interface Changed {
  readonly tenantId: string;
  readonly type: string;
  readonly streamId: string;
  readonly position: bigint;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface ChangeFeed {
  /** Events of one tenant (or all, for the operator) from now on; leaves out none. Ends with the signal, and for a reader who lags too far behind. */
  subscribe(filter: { readonly tenantId?: string; readonly types?: readonly string[] }, signal: AbortSignal): AsyncIterable<Changed>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** How many changes somebody who does not read may lag behind before being cut off; whoever comes again begins with what is then. */
export const longestLag = 5_000;

/** Follows the head of the log for subscriptions; an event is passed on once every projection has applied it. */
export function changeFeed(log: LogReader, caughtUp: ReadDb['caughtUp']): ChangeFeed {
  const subscribers = new Set<(changed: Changed) => void>();
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const follow = async (from: bigint): Promise<void> => {
    let position = from;
    while (!stopping.signal.aborted) {
      try {
        const page = await log.readAll(position);
        const last = page.at(-1);
        if (!last) {
          await log.changed(position, stopping.signal);
          continue;
        }
        if (subscribers.size > 0) {
          await caughtUp(last.position, 10_000);
          for (const { meta, type, streamId, position: at, data } of page)
            for (const tell of subscribers) tell({ tenantId: meta.tenantId, type, streamId, position: at, payload: data as Changed['payload'] });
        }
        position = last.position;
      } catch {
        // The log can't be read just now; the position is kept, so nothing is missed.
        await new Promise((r) => setTimeout(r, 500));
      }
    }
  };

  return {
    start: async () => {
      running = follow(await log.head());
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
    subscribe: ({ tenantId, types }, signal) => ({
      async *[Symbol.asyncIterator]() {
        const queue: Changed[] = [];
        let behind = false;
        let wake: () => void = () => undefined;
        const tell = (changed: Changed) => {
          if (tenantId !== undefined && changed.tenantId !== tenantId && changed.payload['customerId'] !== tenantId) return;
          if (types && !types.includes(changed.type)) return;
          queue.push(changed);
          if (queue.length > longestLag) {
            behind = true;
            queue.length = 0;
            subscribers.delete(tell);
          }
          wake();
        };
        const end = () => wake();
        subscribers.add(tell);
        signal.addEventListener('abort', end);
        try {
          while (!behind && !signal.aborted && !stopping.signal.aborted) {
            const next = queue.shift();
            if (next) yield next;
            else
              await new Promise<void>((resolve) => {
                wake = resolve;
              });
          }
        } finally {
          subscribers.delete(tell);
          signal.removeEventListener('abort', end);
        }
      },
    }),
  };
}
