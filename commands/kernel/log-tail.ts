import type { EventStore, RecordedEvent } from './event-store.ts';

const pageSize = 500;

/** Reads the log for many followers at once: those at the same position share one read and one parse. */
export interface LogTail {
  readAll(afterPosition: bigint, limit?: number): Promise<readonly RecordedEvent[]>;
  changed(afterPosition: bigint, signal: AbortSignal): Promise<void>;
  head(): Promise<bigint>;
}

export function logTail(store: EventStore): LogTail {
  const pages = new Map<bigint, { readonly page: Promise<readonly RecordedEvent[]>; readonly until: number }>();
  return {
    readAll: (after) => {
      const now = performance.now();
      for (const [key, { until }] of pages) if (until < now) pages.delete(key);
      const known = pages.get(after);
      if (known) return known.page;
      const page = store.readAll(after, pageSize);
      // An empty or part-filled page goes stale at once; a full one never changes and only waits for the slower followers.
      const entry = { page, until: now + 5 };
      pages.set(after, entry);
      page.then((events) => { if (events.length === pageSize && pages.get(after) === entry) pages.set(after, { page, until: now + 2_000 }); }, () => pages.delete(after));
      return page;
    },
    changed: (after, signal) => store.changed(after, signal),
    head: () => store.head(),
  };
}
