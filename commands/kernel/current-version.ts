import type { AnyEventType } from '../../domain/kernel/event.ts';
import { upcast } from '../../domain/kernel/upcast.ts';
import type { RecordedEvent } from './event-store.ts';

/** Stored events as today's declarations have them. What stands in the log stays as it is; proofs are made over that. */
export function currentVersion(types: ReadonlyMap<string, AnyEventType>, events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return events.map((recorded) => {
    const type = types.get(recorded.type);
    return type && type.schemaVersion !== recorded.schemaVersion
      ? { ...recorded, schemaVersion: type.schemaVersion, data: upcast(type, recorded.schemaVersion, recorded.data) }
      : recorded;
  });
}
