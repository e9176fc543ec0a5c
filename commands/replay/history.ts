import type { Instant } from '../../domain/kernel/time.ts';
import type { EventStore, RecordedEvent } from '../kernel/event-store.ts';

/** Up to where the log is read: an instant or a position, both included. */
export type Moment = { readonly at: Instant } | { readonly position: bigint };

const pageSize = 500;

/** A stream's pages from its beginning up to a moment. It ends at the first event after it, so that what is read is a prefix. */
export async function* history(store: EventStore, streamId: string, moment: Moment): AsyncGenerator<readonly RecordedEvent[]> {
  for (let from = 0; ; from += pageSize) {
    const page = await store.readStream(streamId, from, pageSize);
    const later = page.findIndex((event) => ('at' in moment ? event.meta.at > moment.at : event.position > moment.position));
    yield later < 0 ? page : page.slice(0, later);
    if (later >= 0 || page.length < pageSize) return;
  }
}
