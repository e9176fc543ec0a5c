import type { ResolvedEvent } from '@eventstore/db-client';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { AppendTooLarge, maxAppendBytes, type NewEvent, type RecordedEvent } from '../kernel/event-store.ts';

/** Something stands in a stream of ours that this product did not write; it can't be skipped without losing the trail. */
export class ForeignRecord extends Error {
  constructor(id: string, problem: string) {
    super(`event ${id} in EventStoreDB ${problem}`);
    this.name = 'ForeignRecord';
  }
}

/** An event as its bytes: what is sent is what is stored. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** The metadata as stored: ours, with the schema version that EventStoreDB has no column for. */
type StoredMetadata = Metadata & { readonly schemaVersion: number };

export function toStoredEvents(events: readonly NewEvent[]): readonly StoredEvent[] {
  const stored = events.map(({ id, type, schemaVersion, data, meta }) => ({
    id,
    type,
    data: Buffer.from(JSON.stringify(data)),
    metadata: Buffer.from(JSON.stringify({ ...meta, schemaVersion } satisfies StoredMetadata)),
  }));
  // As the server counts: both texts, and the type's name in UTF-16.
  const bytes = stored.reduce((n, e) => n + e.data.length + e.metadata.length + e.type.length * 2, 0);
  if (bytes > maxAppendBytes) throw new AppendTooLarge(bytes);
  return stored;
}

/** Types and streams that begin with $ are the server's own: statistics, link events, stream metadata. */
export function isSystemEvent({ event }: ResolvedEvent): boolean {
  return event === undefined || event.type.startsWith('$') || event.streamId.startsWith('$');
}

export function toRecordedEvent(resolved: ResolvedEvent): RecordedEvent {
  const { event } = resolved;
  if (!event) throw new ForeignRecord('without a record', 'points to something that is gone');
  const metadata = event.metadata as Partial<StoredMetadata> | Uint8Array | undefined;
  if (!event.isJson || metadata === undefined || metadata instanceof Uint8Array || typeof metadata.schemaVersion !== 'number')
    throw new ForeignRecord(event.id, 'was not written by this product');
  const { schemaVersion, ...meta } = metadata;
  return {
    position: positionOf(resolved),
    streamId: event.streamId,
    revision: Number(event.revision),
    id: event.id,
    type: event.type,
    schemaVersion,
    data: event.data,
    meta: meta as Metadata,
    // The client hands out parsed values only. What JSON.stringify once wrote it writes again to the byte; the schema version is in a leaf on its own.
    text: { data: JSON.stringify(event.data), meta: JSON.stringify(meta) },
  };
}

/**
 * Commit and prepare position are the same byte offset for everything that was written over gRPC. Only the explicit transactions of the
 * TCP protocol, which is gone, had several events under one commit; their order can't be told by one number.
 */
export function positionOf({ event }: ResolvedEvent): bigint {
  const position = event?.position;
  if (!event || !position) throw new ForeignRecord(event?.id ?? 'without a record', 'has no position; the server is older than 22.10');
  if (position.commit !== position.prepare || !isPosition(position.commit))
    throw new ForeignRecord(event.id, 'was written in an explicit transaction and has no position of its own');
  return position.commit;
}

/** The server says "nowhere" with the largest of its numbers. */
export function isPosition(position: bigint): boolean {
  return position < 2n ** 63n;
}
