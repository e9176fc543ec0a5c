import { createHash } from 'node:crypto';
import type { EventStore, RecordedEvent } from '../commands/kernel/event-store.ts';

export interface CopyProgress {
  readonly copied: number;
  readonly position: bigint;
}

/** What two equal logs agree in. */
export interface Equality {
  readonly events: number;
  readonly streams: number;
  /** SHA-256 over the canonical bytes of all events in their order. */
  readonly sha256: string;
  /** Where in the copy those stand who stood at a position of the original. */
  readonly positions: ReadonlyMap<bigint, bigint>;
}

/** The copy is not the original; the message names the first difference. */
export class LogsDiffer extends Error {}

const pageSize = 500;
/** Stays below the limit of one append with room for what a store adds to each event. */
const maxRunBytes = 524_288;
const maxRunEvents = 200;

/**
 * Copies a log event by event in its total order, with the same ids at the same revisions. It may be cut off and begun again: what is already there is
 * the beginning of the original, and the rest follows.
 */
export async function copyLog(from: EventStore, to: EventStore, progress: (at: CopyProgress) => void = () => undefined): Promise<number> {
  let position = await resumeAt(from, to);
  let copied = 0;
  for (;;) {
    const page = await from.readAll(position, pageSize);
    const last = page.at(-1);
    if (!last) return copied;
    for (const run of runs(page)) {
      const [first] = run;
      if (first)
        await to.append(
          first.streamId,
          first.revision - 1,
          run.map(({ id, type, schemaVersion, data, meta }) => ({ id, type, schemaVersion, data, meta })),
        );
      copied += run.length;
    }
    position = last.position;
    progress({ copied, position });
  }
}

/** The position in the original of the last event that the copy has. */
async function resumeAt(from: EventStore, to: EventStore): Promise<bigint> {
  const [last] = await to.newest(1);
  if (!last) return 0n;
  const [same] = await from.readStream(last.streamId, last.revision, 1);
  if (same?.id !== last.id) throw new LogsDiffer(`The target ends with an event the source does not have: ${last.streamId}@${last.revision}, ${last.id}.`);
  return same.position;
}

/** Neighbours of one stream go in one append; that keeps the total order and spares most of the round trips. */
function* runs(page: readonly RecordedEvent[]): Generator<readonly RecordedEvent[]> {
  let run: RecordedEvent[] = [];
  let bytes = 0;
  for (const event of page) {
    const size = canonicalBytes(event).length;
    if (run.length > 0 && (run[0]?.streamId !== event.streamId || bytes + size > maxRunBytes || run.length === maxRunEvents)) {
      yield run;
      run = [];
      bytes = 0;
    }
    run.push(event);
    bytes += size;
  }
  if (run.length > 0) yield run;
}

/** Reads both logs side by side and compares every event, then the revisions of all streams. `marks` are positions of the original to be found in the copy. */
export async function proveEqual(from: EventStore, to: EventStore, marks: readonly bigint[] = []): Promise<Equality> {
  const digest = createHash('sha256');
  const revisions = new Map<string, number>();
  const positions = new Map<bigint, bigint>();
  const wanted = [...new Set(marks)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  let events = 0;
  let [left, right] = [0n, 0n];
  for (;;) {
    const [original, copy] = await Promise.all([from.readAll(left, pageSize), to.readAll(right, pageSize)]);
    for (const [i, event] of original.entries()) {
      for (let mark = wanted[0]; mark !== undefined && mark < event.position; mark = wanted[0]) {
        positions.set(mark, right);
        wanted.shift();
      }
      const twin = copy[i];
      const bytes = canonicalBytes(event);
      if (!twin || !bytes.equals(canonicalBytes(twin))) throw new LogsDiffer(`Event ${events + 1} differs: ${event.streamId}@${event.revision}, ${event.id}.`);
      if (event.revision !== (revisions.get(event.streamId) ?? -1) + 1)
        throw new LogsDiffer(`Stream ${event.streamId} has no event before revision ${event.revision}.`);
      revisions.set(event.streamId, event.revision);
      digest.update(String(bytes.length)).update(':').update(bytes);
      events += 1;
      [left, right] = [event.position, twin.position];
    }
    if (copy.length > original.length) throw new LogsDiffer(`The target holds more than the source: ${copy[original.length]?.id ?? ''}.`);
    if (original.length === 0) break;
  }
  for (const mark of wanted) positions.set(mark, right);
  for (const [streamId, revision] of revisions) {
    const beyond = await to.readStream(streamId, revision, 2);
    if (beyond.length !== 1) throw new LogsDiffer(`Stream ${streamId} does not end at revision ${revision}.`);
  }
  return { events, streams: revisions.size, sha256: digest.digest('hex'), positions };
}

/** All of an event but its position, which belongs to the store. */
export function canonicalBytes({ streamId, revision, id, type, schemaVersion, data, meta }: RecordedEvent): Buffer {
  return Buffer.from(JSON.stringify([streamId, revision, id, type, schemaVersion, data, meta]));
}
