import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type grpc from '@grpc/grpc-js';
import grpcJs from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { exception, type Faults, refusal, slowMs } from './eventstoredb-faults.ts';
import { type Answer, maxAppendSize, type Proposed, type ServerLog } from './eventstoredb-log.ts';
import { fromExpected, fromProposed, streamName } from './eventstoredb-messages.ts';

/** One append in a call of its own. */
export function append(log: ServerLog, faults: Faults, call: grpc.ServerReadableStream<streams.AppendReq, streams.AppendResp>, answer: grpc.sendUnaryData<streams.AppendResp>): void {
  let options: streams.AppendReq.Options | undefined;
  const events: Proposed[] = [];
  call.on('data', (request: streams.AppendReq) => {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message) events.push(fromProposed(message));
  });
  call.on('error', () => undefined);
  call.on('end', () => {
    const fault = faults.take('append');
    const before = fault === 'lost' ? undefined : refusal(fault);
    if (before || !options) return answer(before ?? { code: grpcJs.status.INVALID_ARGUMENT });
    const result = log.append(streamName(options.getStreamIdentifier()), fromExpected(options), events);
    if (fault === 'silent') return;
    if (fault === 'lost') return answer(refusal(fault) ?? null);
    void sleep(fault === 'slow' ? slowMs : 0).then(() => (result.kind === 'large'
      ? answer(exception('maximum-append-size-exceeded', grpcJs.status.INVALID_ARGUMENT, { 'maximum-append-size': String(maxAppendSize) }))
      : answer(null, appendAnswer(result))));
  });
}

function appendAnswer(result: Exclude<Answer, { kind: 'large' }>): streams.AppendResp {
  const response = new streams.AppendResp();
  if (result.kind === 'wrong') {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (result.current < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(result.current));
    return response.setWrongExpectedVersion(wrong);
  }
  const position = new streams.AppendResp.Position().setCommitPosition(String(result.position)).setPreparePosition(String(result.position));
  return response.setSuccess(new streams.AppendResp.Success().setCurrentRevision(String(result.revision)).setPosition(position));
}

/** Many appends over one stream, as the client does without credentials. */
export function batchAppend(log: ServerLog, call: grpc.ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>): void {
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
    const result = log.append(streamName(pending.options.getStreamIdentifier()), fromExpected(pending.options), pending.events);
    call.write(batchAnswer(result).setCorrelationId(correlation).setStreamIdentifier(pending.options.getStreamIdentifier()));
  });
}

function batchAnswer(result: Answer): streams.BatchAppendResp {
  const response = new streams.BatchAppendResp();
  if (result.kind === 'written') {
    const position = new shared.AllStreamPosition().setCommitPosition(String(result.position)).setPreparePosition(String(result.position));
    return response.setSuccess(new streams.BatchAppendResp.Success().setCurrentRevision(String(result.revision)).setPosition(position));
  }
  if (result.kind === 'large') return response.setError(failure('event_store.client.MaximumAppendSizeExceeded', new shared.MaximumAppendSizeExceeded().setMaxappendsize(maxAppendSize).serializeBinary()));
  const wrong = new shared.WrongExpectedVersion();
  if (result.current < 0) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(result.current));
  return response.setError(failure('event_store.client.WrongExpectedVersion', wrong.serializeBinary()));
}

function failure(type: string, bytes: Uint8Array): status.Status {
  const details = new any.Any();
  details.pack(bytes, type);
  return new status.Status().setMessage(type).setDetails(details);
}
