import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { EventStore } from '../kernel/event-store.ts';
import { openEvents, type EventTypes } from '../kernel/sealing.ts';
import type { Vault } from '../kernel/vault.ts';

export interface HistoryDeps {
  readonly store: EventStore;
  readonly types: EventTypes;
  readonly vault: Vault;
}

const page = 500;

/** What a stream held up to a position of the log, opened. */
export async function streamHistory<E extends DomainEvent>(deps: HistoryDeps, streamId: string, until: bigint): Promise<{ event: E; at: Instant }[]> {
  const history: { event: E; at: Instant }[] = [];
  for (let from = 0; ; from += page) {
    const events = await deps.store.readStream(streamId, from, page);
    const held = events.filter((e) => e.position <= until);
    for (const e of await openEvents(deps.types, deps.vault, held)) history.push({ event: { type: e.type, payload: e.data } as unknown as E, at: e.meta.at });
    if (held.length < page) return history;
  }
}
