import type { Metadata } from '../../domain/kernel/metadata.ts';

/** An event on its way into the log. The id is derived (UUIDv5 of command id and index), so a retry is recognised. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
  readonly meta: Metadata;
}

export interface RecordedEvent extends NewEvent {
  /** Orders all events; opaque, not necessarily contiguous (EventStoreDB counts bytes). */
  readonly position: bigint;
  readonly streamId: string;
  /** 0 for the first event of a stream, contiguous. */
  readonly revision: number;
  /** What lies in the store, to the byte, one line of JSON each: the trail hashes this and nothing parsed from it. */
  readonly text: { readonly data: string; readonly meta: string };
}

export interface Appended {
  /** Position of the last event of the append. */
  readonly position: bigint;
  /** Revision of the last event of the append. */
  readonly revision: number;
  /** True when nothing was written because the same ids stood there, false when it was written now; undefined where the store can't tell. */
  readonly repeated?: boolean;
}

/** The stream moved on since it was read; decide again on what it holds now. */
export class WrongExpectedRevision extends Error {
  readonly streamId: string;
  constructor(streamId: string, expected: number) {
    super(`${streamId} is not at revision ${expected}`);
    this.name = 'WrongExpectedRevision';
    this.streamId = streamId;
  }
}

/** One append is too large for the strictest store behind the port (1 MiB, EventStoreDB's default). */
export class AppendTooLarge extends Error {
  constructor(bytes: number) {
    super(`an append of ${bytes} bytes is above the limit of ${maxAppendBytes}`);
    this.name = 'AppendTooLarge';
  }
}

export const maxAppendBytes = 1_048_576;

/** The expected revision of a stream that must not exist yet. */
export const noStream = -1;

export interface EventStore {
  /**
   * Appends to one stream, all or nothing, at an explicit expected revision (`noStream` for a new one).
   * The same ids at the same revisions again are a success without effect, for ever.
   */
  append(streamId: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended>;
  /** Events of one stream from a revision on, oldest first. An unknown stream is empty. */
  readStream(streamId: string, fromRevision?: number, limit?: number): Promise<readonly RecordedEvent[]>;
  /**
   * Events of all streams after a position, in the total order. The position is 0n or that of an event; others need not exist.
   * With `types`, a store that can tell them apart leaves out the others; one that can't gives them along.
   */
  readAll(afterPosition: bigint, limit: number, types?: readonly string[]): Promise<readonly RecordedEvent[]>;
  /** The newest events of all streams, oldest of them first. */
  newest(limit: number): Promise<readonly RecordedEvent[]>;
  /** Position of the newest event, 0n for an empty log. */
  head(): Promise<bigint>;
  /** Resolves when there may be events after the position, at the latest after a second. A hint, never the truth. */
  changed(afterPosition: bigint, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
