import type { Recorded } from './log-reader.ts';
import type { Change, Projection, Source } from './projection.ts';

/** A stored event a projection can't read. It stops this projection, and names the event. */
export class PoisonEvent extends Error {
  readonly eventId: string;
  constructor(projection: string, event: Recorded, cause: unknown) {
    super(`${projection} can't apply ${event.type} ${event.id} at position ${event.position}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'PoisonEvent';
    this.eventId = event.id;
  }
}

/** What a page of events changes in a projection's tables. Pure. */
export function changesOf(projection: Projection, page: readonly Recorded[]): readonly Change[] {
  const byType = new Map<string, Projection['handlers']>();
  const changes: Change[] = [];
  for (const event of page) {
    const handlers = byType.get(event.type) ?? projection.handlers.filter((h) => h.type === event.type || h.type === '*');
    byType.set(event.type, handlers);
    if (handlers.length === 0) continue;
    const source: Source = {
      position: event.position,
      streamId: event.streamId,
      revision: event.revision,
      eventId: event.id,
      meta: event.meta,
      type: event.type,
    };
    for (const handler of handlers) {
      try {
        const made = handler.apply(event.data as never, source);
        if (Array.isArray(made)) changes.push(...(made as readonly Change[]));
        else changes.push(made as Change);
      } catch (error) {
        throw new PoisonEvent(projection.name, event, error);
      }
    }
  }
  return changes;
}
