import { eventTypes } from '../../domain/catalogue.ts';
import { currentVersion } from './current-version.ts';
import type { EventStore, RecordedEvent } from './event-store.ts';
import type { FollowingHandle } from './handle.ts';
import type { EventTypes } from './sealing.ts';

const pageSize = 500;

/** Reads the log for many followers at once: those at the same position share one read and one parse. */
export interface LogTail {
  readAll(afterPosition: bigint, limit?: number): Promise<readonly RecordedEvent[]>;
  changed(afterPosition: bigint, signal: AbortSignal): Promise<void>;
  head(): Promise<bigint>;
}

/**
 * Whoever follows the log sees its events in today's version. `see` is shown each page before anybody can react to it, so that
 * a state asked for in a reaction is never older than the event reacted to.
 */
export function logTail(store: EventStore, options: { readonly types?: EventTypes; readonly see?: FollowingHandle['see'] } = {}): LogTail {
  const { types = eventTypes, see } = options;
  const pages = new Map<bigint, { readonly page: Promise<readonly RecordedEvent[]>; readonly until: number }>();
  return {
    readAll: (after) => {
      const now = performance.now();
      for (const [key, { until }] of pages) if (until < now) pages.delete(key);
      const known = pages.get(after);
      if (known) return known.page;
      const page = store.readAll(after, pageSize).then(async (events) => {
        await see?.(after, events, events.length < pageSize ? now : undefined);
        return currentVersion(types, events);
      });
      // Shared while it is being read. Afterwards only a full page is kept: it never changes and waits for the slower followers.
      pages.set(after, { page, until: Number.POSITIVE_INFINITY });
      page.then(
        (events) => {
          if (events.length === pageSize) pages.set(after, { page, until: performance.now() + 2_000 });
          else pages.delete(after);
        },
        () => pages.delete(after),
      );
      return page;
    },
    changed: (after, signal) => store.changed(after, signal),
    head: () => store.head(),
  };
}
