export interface LogRecord {
  /** Byte offset, as in the real log: ordered, with gaps. */
  readonly position: bigint;
  readonly streamId: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly createdAt: number;
}
export type Proposed = Pick<LogRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = bigint | 'any' | 'no_stream' | 'stream_exists';
export type Answer =
  | { readonly kind: 'written'; readonly revision: number; readonly position: bigint }
  | { readonly kind: 'wrong'; readonly current: number }
  | { readonly kind: 'large' };

export const maxAppendSize = 1_048_576;
const recordOverhead = 71;

/** The log behind the test server: in memory, with the server's rules for revisions, repeats, sizes and positions. */
export interface ServerLog {
  readonly records: readonly LogRecord[];
  append(streamId: string, expected: Expected, events: readonly Proposed[]): Answer;
  stream(streamId: string): readonly LogRecord[];
  /** Index of the record that begins at the position; undefined when none does. */
  indexOf(position: bigint): number | undefined;
  grown(signal: AbortSignal): Promise<void>;
}

export function serverLog(): ServerLog {
  const records: LogRecord[] = [];
  const streams = new Map<string, LogRecord[]>();
  const indexes = new Map<bigint, number>();
  const waiting = new Set<() => void>();
  // A fresh server has written about itself before anybody else does.
  let position = 4_096n;

  const write = (streamId: string, events: readonly Proposed[]): LogRecord | undefined => {
    const stream = streams.get(streamId) ?? [];
    streams.set(streamId, stream);
    for (const event of events) {
      const record = { ...event, position, streamId, revision: stream.length, createdAt: Date.now() };
      indexes.set(position, records.length);
      stream.push(record);
      records.push(record);
      position += BigInt(recordOverhead + event.data.length + event.metadata.length + event.type.length + streamId.length);
    }
    for (const wake of waiting) wake();
    return records.at(-1);
  };

  const append: ServerLog['append'] = (streamId, expected, events) => {
    const size = events.reduce((n, e) => n + e.data.length + e.metadata.length + e.type.length * 2, 0);
    if (size > maxAppendSize) return { kind: 'large' };
    const stream = streams.get(streamId) ?? [];
    const current = stream.length - 1;
    const wanted = expected === 'no_stream' ? -1 : typeof expected === 'bigint' ? Number(expected) : current;
    if (expected === 'stream_exists' && current < 0) return { kind: 'wrong', current };
    if (wanted > current) return { kind: 'wrong', current };
    if (wanted < current) {
      const there = stream.slice(wanted + 1, wanted + 1 + events.length);
      const last = there.at(-1);
      const same = last !== undefined && there.length === events.length && there.every((e, i) => e.id === events[i]?.id);
      return same ? { kind: 'written', revision: last.revision, position: last.position } : { kind: 'wrong', current };
    }
    const last = write(streamId, events);
    return last ? { kind: 'written', revision: last.revision, position: last.position } : { kind: 'wrong', current };
  };

  return {
    records,
    append,
    stream: (streamId) => streams.get(streamId) ?? [],
    indexOf: (at) => indexes.get(at),
    grown: (signal) =>
      new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        if (signal.aborted) return resolve();
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      }),
  };
}

/** What a server writes about itself all day. */
export function statistics(count: number): readonly Proposed[] {
  return Array.from({ length: count }, () => ({
    id: crypto.randomUUID(),
    type: '$statsCollected',
    contentType: 'application/json',
    data: Buffer.from('{"proc-cpu":1}'),
    metadata: new Uint8Array(),
  }));
}
