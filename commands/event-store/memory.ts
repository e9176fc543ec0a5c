import {
  type Appended,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
  AppendTooLarge,
  maxAppendBytes,
  WrongExpectedRevision,
} from '../kernel/event-store.ts';

/** The log of unit tests: one array, the same rules as the real ones. */
export function memoryStore(): EventStore {
  const all: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const ids = new Set<string>();
  const waiting = new Set<() => void>();

  const append = async (streamId: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> => {
    const bytes = events.reduce((n, e) => n + Buffer.byteLength(JSON.stringify([e.data, e.meta])), 0);
    if (bytes > maxAppendBytes) throw new AppendTooLarge(bytes);
    const stream = streams.get(streamId) ?? [];
    if (stream.length - 1 !== expectedRevision) {
      const there = stream.slice(expectedRevision + 1, expectedRevision + 1 + events.length);
      const last = there.at(-1);
      if (last && there.length === events.length && there.every((e, i) => e.id === events[i]?.id))
        return { position: last.position, revision: last.revision, repeated: true };
      throw new WrongExpectedRevision(streamId, expectedRevision);
    }
    // As in PostgreSQL an id stands in the log once, whatever the stream.
    if (events.some(({ id }) => ids.has(id))) throw new WrongExpectedRevision(streamId, expectedRevision);
    for (const event of events) {
      ids.add(event.id);
      // Stored as text elsewhere, so nothing but what JSON keeps may survive here either.
      const text = { data: JSON.stringify(event.data), meta: JSON.stringify(event.meta) };
      const recorded: RecordedEvent = {
        ...event,
        data: JSON.parse(text.data) as unknown,
        meta: JSON.parse(text.meta) as RecordedEvent['meta'],
        text,
        streamId,
        revision: stream.length,
        position: BigInt(all.length + 1),
      };
      stream.push(recorded);
      all.push(recorded);
    }
    streams.set(streamId, stream);
    for (const wake of waiting) wake();
    return { position: BigInt(all.length), revision: stream.length - 1, repeated: false };
  };

  return {
    append,
    readStream: async (streamId, from = 0, limit = 1_000) => (streams.get(streamId) ?? []).slice(from, from + limit),
    readAll: async (after, limit) => all.slice(Number(after), Number(after) + limit),
    newest: async (limit) => (limit > 0 ? all.slice(-limit) : []),
    head: async () => BigInt(all.length),
    changed: (after, signal) =>
      new Promise((resolve) => {
        if (BigInt(all.length) > after || signal.aborted) return resolve();
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, 1_000);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      }),
    close: async () => undefined,
  };
}
