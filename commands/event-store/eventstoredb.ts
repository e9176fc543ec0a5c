import { BACKWARDS, type Direction, END, ErrorType, excludeSystemEvents, FORWARDS, type ReadPosition, type ResolvedEvent, START } from '@eventstore/db-client';
import { type Appended, type EventStore, type RecordedEvent, WrongExpectedRevision } from '../kernel/event-store.ts';
import { storeAddress } from './eventstoredb-address.ts';
import { appendLane } from './eventstoredb-appends.ts';
import { LogClient } from './eventstoredb-client.ts';
import { collect } from './eventstoredb-pages.ts';
import { isPosition, isSystemEvent, positionOf, toRecordedEvent, toStoredEvents } from './eventstoredb-records.ts';
import { errorType, patiently } from './eventstoredb-retries.ts';
import { watch } from './eventstoredb-watch.ts';

export interface EventStoreDbOptions {
  /** How long one try may take; then it is repeated with the same ids. */
  readonly deadlineMs?: number;
  /** How long to go on trying while no node answers or a leader is elected. */
  readonly patienceMs?: number;
}

/**
 * The log on EventStoreDB. Appends always name a revision, which makes a repeated append exact for ever; stream reads and appends ask for
 * the leader, so that a decision is never taken on a follower's past.
 */
export function eventStoreDb(address: string, { deadlineMs = 5_000, patienceMs = 15_000 }: EventStoreDbOptions = {}): EventStore {
  const client = new LogClient(storeAddress(address));
  const send = appendLane(client, deadlineMs);
  const closing = new AbortController();
  const trying = <T>(work: () => Promise<T>) => patiently(patienceMs, work, closing.signal);
  const watcher = watch((fromPosition) => client.subscribeToAll({ fromPosition, filter: excludeSystemEvents() }, { highWaterMark: 64 }));
  /** Only the server's own events stand after `from` up to `to`; nobody needs to read them twice. */
  let quiet = { from: 0n, to: 0n };
  const remember = (from: bigint, to: bigint) => {
    if (to > quiet.to) quiet = { from, to };
  };

  const readPage = (fromPosition: ReadPosition, maxCount: number, direction: Direction): Promise<readonly ResolvedEvent[]> =>
    trying(() => collect(client.readAll({ fromPosition, maxCount, direction }), deadlineMs));

  /** Everything, newest first. The newest event is mostly ours; when the server has been busy with itself, the steps grow. */
  async function* backwards(): AsyncGenerator<ResolvedEvent> {
    let from: ReadPosition = END;
    for (let size = 4; ; size = Math.min(size * 8, 1_024)) {
      const page = await readPage(from, size, BACKWARDS);
      yield* page;
      const end = page.at(-1);
      if (!end || page.length < size) return;
      from = { commit: positionOf(end), prepare: positionOf(end) };
    }
  }

  const readStream: EventStore['readStream'] = async (streamId, from = 0, limit = 1_000) => {
    if (limit <= 0) return [];
    try {
      const page = await trying(() => collect(client.readStream(streamId, { fromRevision: BigInt(from), maxCount: limit, requiresLeader: true }), deadlineMs));
      return page.map(toRecordedEvent);
    } catch (error) {
      if (errorType(error) === ErrorType.STREAM_NOT_FOUND) return [];
      throw error;
    }
  };

  /** Success when exactly these events already stand there: an earlier try got through. */
  const settled = async (streamId: string, expected: number, ids: readonly string[]): Promise<Appended> => {
    const there = await readStream(streamId, expected + 1, ids.length);
    const last = there.at(-1);
    if (!last || there.length !== ids.length || !there.every((e, i) => e.id === ids[i])) throw new WrongExpectedRevision(streamId, expected);
    return { position: last.position, revision: last.revision, repeated: true };
  };

  const append: EventStore['append'] = async (streamId, expected, events) => {
    const stored = toStoredEvents(events);
    const answer = await trying(() => send(streamId, expected, stored));
    // Told to be wrong, or written without a place in the log yet: what stands there says which it is.
    if (answer.kind === 'wrong' || answer.position === undefined || !isPosition(answer.position))
      return settled(
        streamId,
        expected,
        events.map(({ id }) => id),
      );
    return { position: answer.position, revision: answer.revision };
  };

  return {
    append,
    readStream,
    readAll: async (after, limit) => {
      const found: RecordedEvent[] = [];
      let from = quiet.from <= after && after < quiet.to ? quiet.to : after;
      while (found.length < limit) {
        // Reading begins with the event at the position itself.
        const maxCount = limit + 1;
        const page = await readPage(from === 0n ? START : { commit: from, prepare: from }, maxCount, FORWARDS);
        const fromHere = from;
        found.push(...page.filter((resolved) => positionOf(resolved) > fromHere && !isSystemEvent(resolved)).map(toRecordedEvent));
        const end = page.at(-1);
        if (end) from = positionOf(end);
        if (page.length < maxCount) {
          remember(found.at(-1)?.position ?? after, from);
          break;
        }
      }
      return found.slice(0, limit);
    },
    newest: async (limit) => {
      const found: RecordedEvent[] = [];
      if (limit > 0) {
        for await (const resolved of backwards()) {
          if (!isSystemEvent(resolved)) found.push(toRecordedEvent(resolved));
          if (found.length === limit) break;
        }
      }
      return found.toReversed();
    },
    head: async () => {
      let top: bigint | undefined;
      for await (const resolved of backwards()) {
        const position = positionOf(resolved);
        top ??= position;
        const known = position <= quiet.to;
        if (!known && isSystemEvent(resolved)) continue;
        const head = known ? quiet.from : position;
        remember(head, top);
        return head;
      }
      if (top !== undefined) remember(0n, top);
      return 0n;
    },
    changed: (after, signal) => watcher.after(after, signal),
    close: async () => {
      closing.abort();
      await watcher.close();
      await client.dispose();
    },
  };
}
