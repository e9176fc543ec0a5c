import { eventTypes } from '../../domain/catalogue.ts';
import { currentVersion } from './current-version.ts';
import type { EventStore, RecordedEvent } from './event-store.ts';
import type { FollowingHandle } from './handle.ts';
import type { EventTypes } from './sealing.ts';

const pageSize = 1_000;
/** So many full pages wait for slower followers; who is further behind reads again. */
const keptPages = 12;
const keptMs = 2_000;

/** Reads the log for many followers at once: those at the same position share one read and one parse. */
export interface LogTail {
  readAll(afterPosition: bigint): Promise<readonly RecordedEvent[]>;
  /** The next events of these types, perhaps with others among them; for who builds something anew and is alone with that. */
  readSome(afterPosition: bigint, types: readonly string[]): Promise<readonly RecordedEvent[]>;
  changed(afterPosition: bigint, signal: AbortSignal): Promise<void>;
  head(): Promise<bigint>;
}

/**
 * Whoever follows the log sees its events in today's version. `see` is shown each page before anybody can react to it, so that
 * a state asked for in a reaction is never older than the event reacted to.
 */
export function logTail(store: EventStore, options: { readonly types?: EventTypes; readonly see?: FollowingHandle['see'] } = {}): LogTail {
  const { types = eventTypes, see } = options;
  const pages = new Map<bigint, { readonly page: Promise<readonly RecordedEvent[]>; readonly until: number; readonly full: boolean }>();

  const read = (after: bigint): Promise<readonly RecordedEvent[]> => {
    const now = performance.now();
    const page = store.readAll(after, pageSize).then(async (events) => {
      await see?.(after, events, events.length < pageSize ? now : undefined);
      return currentVersion(types, events);
    });
    // Shared while it is being read. Afterwards only a full page is kept: it never changes.
    pages.set(after, { page, until: Number.POSITIVE_INFINITY, full: false });
    page.then(
      (events) => {
        pages.delete(after);
        if (events.length === pageSize) pages.set(after, { page, until: performance.now() + keptMs, full: true });
      },
      () => pages.delete(after),
    );
    return page;
  };
  const clear = (): void => {
    const now = performance.now();
    const full = [...pages].filter(([, kept]) => kept.full);
    for (const [i, [after, { until }]] of full.entries()) if (until < now || i < full.length - keptPages) pages.delete(after);
  };

  return {
    readAll: async (after) => {
      clear();
      const events = await (pages.get(after)?.page ?? read(after));
      const last = events.at(-1);
      // Behind a full page there is more, and who catches up will ask for it: it is read while this one is being worked on.
      if (last && events.length === pageSize && !pages.has(last.position)) read(last.position).catch(() => undefined);
      return events;
    },
    readSome: async (after, some) => currentVersion(types, await store.readAll(after, pageSize, some)),
    changed: (after, signal) => store.changed(after, signal),
    head: () => store.head(),
  };
}
