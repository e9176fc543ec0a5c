import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Faults, refusal, slowMs } from './eventstoredb-faults.ts';
import { type Answer, maxAppendSize, type Proposed, type ServerLog } from './eventstoredb-log.ts';
import { fromExpected, fromProposed, streamName } from './eventstoredb-messages.ts';

/** Many appends over one stream, each with its own correlation id, answered as they are done. */
export function batchAppend(log: ServerLog, faults: Faults, call: ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>): void {
  const open = new Map<string, { readonly options: streams.BatchAppendReq.Options; readonly events: Proposed[] }>();
  call.on('error', () => undefined);
  call.on('end', () => call.end());
  call.on('data', (request: streams.BatchAppendReq) => {
    const correlation = request.getCorrelationId();
    const id = correlation?.getString() ?? '';
    const options = request.getOptions();
    const pending = open.get(id) ?? (options ? { options, events: [] } : undefined);
    if (!pending) return;
    open.set(id, pending);
    pending.events.push(...request.getProposedMessagesList().map(fromProposed));
    if (!request.getIsFinal()) return;
    open.delete(id);
    const reply = (response: streams.BatchAppendResp) =>
      void call.write(response.setCorrelationId(correlation).setStreamIdentifier(pending.options.getStreamIdentifier()));

    const fault = faults.take('append');
    if (fault === 'busy')
      return reply(new streams.BatchAppendResp().setError(failure('google.protobuf.Empty', new empty.Empty().serializeBinary(), 'Server Is Busy')));
    if (fault === 'unavailable' || fault === 'cancelled') return void call.emit('error', refusal(fault));
    const result = answer(log.append(streamName(pending.options.getStreamIdentifier()), fromExpected(pending.options), pending.events));
    if (fault === 'silent') return;
    if (fault === 'lost') return void call.emit('error', refusal(fault));
    if (fault === 'slow') return void sleep(slowMs).then(() => reply(result));
    reply(result);
    if (fault === 'twice') reply(result);
  });
}

function answer(result: Answer): streams.BatchAppendResp {
  const response = new streams.BatchAppendResp();
  if (result.kind === 'written') {
    const position = new shared.AllStreamPosition().setCommitPosition(String(result.position)).setPreparePosition(String(result.position));
    return response.setSuccess(new streams.BatchAppendResp.Success().setCurrentRevision(String(result.revision)).setPosition(position));
  }
  if (result.kind === 'large')
    return response.setError(
      failure('event_store.client.MaximumAppendSizeExceeded', new shared.MaximumAppendSizeExceeded().setMaxappendsize(maxAppendSize).serializeBinary()),
    );
  const wrong = new shared.WrongExpectedVersion();
  if (result.current < 0) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(result.current));
  return response.setError(failure('event_store.client.WrongExpectedVersion', wrong.serializeBinary()));
}

function failure(type: string, bytes: Uint8Array, message = type): status.Status {
  const details = new any.Any();
  details.pack(bytes, type);
  return new status.Status().setMessage(message).setDetails(details);
}
