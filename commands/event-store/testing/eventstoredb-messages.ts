import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, LogRecord, Proposed } from './eventstoredb-log.ts';

/** Between the wire's messages and the test server's log. Bytes come and go as they are. */
export function toReadEvent(record: LogRecord): streams.ReadResp {
  const message = new streams.ReadResp.ReadEvent.RecordedEvent();
  message.setId(new shared.UUID().setString(record.id));
  message.setStreamIdentifier(streamIdentifier(record.streamId));
  message.setStreamRevision(String(record.revision));
  message.setCommitPosition(String(record.position));
  message.setPreparePosition(String(record.position));
  message.setData(record.data);
  message.setCustomMetadata(record.metadata);
  message.getMetadataMap().set('type', record.type);
  message.getMetadataMap().set('content-type', record.contentType);
  message.getMetadataMap().set('created', String(BigInt(record.createdAt) * 10_000n));
  const event = new streams.ReadResp.ReadEvent();
  event.setEvent(message);
  event.setCommitPosition(String(record.position));
  return new streams.ReadResp().setEvent(event);
}

export function fromProposed(message: streams.BatchAppendReq.ProposedMessage): Proposed {
  const map = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: map.get('type') ?? '',
    contentType: map.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function fromExpected(options: streams.BatchAppendReq.Options): Expected {
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream_exists';
  return BigInt(options.getStreamPosition());
}

export function streamIdentifier(streamId: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(streamId));
}

export function streamName(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
}
