import { AccessDeniedError, convertToCommandError, UnknownError } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { AppendTooLarge, maxAppendBytes, noStream } from '../kernel/event-store.ts';
import type { AppendStream, LogClient } from './eventstoredb-client.ts';
import type { StoredEvent } from './eventstoredb-records.ts';
import { NoAnswer } from './eventstoredb-retries.ts';

/** What the server said to one append. Without a position the events are there, but it did not say where. */
export type AppendAnswer = { readonly kind: 'written'; readonly revision: number; readonly position: bigint | undefined } | { readonly kind: 'wrong' };

interface Waiting {
  readonly resolve: (response: streams.BatchAppendResp) => void;
  readonly reject: (error: Error) => void;
}
interface Lane {
  readonly waiting: Map<string, Waiting>;
  ended: boolean;
  full: Promise<void> | undefined;
}

/**
 * All appends of one client over one stream, each answered by its correlation id.
 * The package's own appends do the same with book-keeping that the whole process shares: one broken stream fails every other client's appends, an answer that
 * comes twice or too late throws where nobody catches it, and one that never comes is waited for without end.
 */
export function appendLane(
  client: LogClient,
  deadlineMs: number,
): (streamId: string, expected: number, events: readonly StoredEvent[]) => Promise<AppendAnswer> {
  const lanes = new WeakMap<AppendStream, Lane>();

  const attach = (stream: AppendStream): void => {
    const lane: Lane = { waiting: new Map(), ended: false, full: undefined };
    lanes.set(stream, lane);
    const end = (error: Error) => {
      lane.ended = true;
      for (const { reject } of lane.waiting.values()) reject(error);
    };
    stream.on('data', (response: streams.BatchAppendResp) => lane.waiting.get(response.getCorrelationId()?.getString() ?? '')?.resolve(response));
    stream.on('error', (error: Error) => end(convertToCommandError(error)));
    stream.on('end', () => end(new NoAnswer('the stream for appends has ended')));
  };

  const exchange = async (id: string, request: streams.BatchAppendReq): Promise<streams.BatchAppendResp> => {
    const stream = await client.appendStream(attach);
    const lane = lanes.get(stream);
    if (!lane || lane.ended) throw new NoAnswer('the stream for appends has ended');
    return new Promise<streams.BatchAppendResp>((resolve, reject) => {
      const done =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          lane.waiting.delete(id);
          then(value);
        };
      const waiting: Waiting = { resolve: done(resolve), reject: done(reject) };
      const timer = setTimeout(() => waiting.reject(new NoAnswer(`no answer to an append within ${deadlineMs} ms`)), deadlineMs);
      lane.waiting.set(id, waiting);
      void write(stream, lane, id, request);
    });
  };

  /** While the server takes nothing more, appends wait here in their order; one that has given up is not sent any more. */
  const write = async (stream: AppendStream, lane: Lane, id: string, request: streams.BatchAppendReq): Promise<void> => {
    while (lane.full) await lane.full;
    if (lane.waiting.has(id) && !stream.write(request))
      lane.full = drained(stream).then(() => {
        lane.full = undefined;
      });
  };

  return async (streamId, expected, events) => {
    const id = crypto.randomUUID();
    return answer(await exchange(id, toRequest(id, streamId, expected, events)));
  };
}

function drained(stream: AppendStream): Promise<void> {
  return new Promise((resolve) => {
    const signs = ['drain', 'error', 'end', 'close'];
    const done = () => {
      for (const sign of signs) stream.off(sign, done);
      resolve();
    };
    for (const sign of signs) stream.on(sign, done);
  });
}

/** No deadline goes along: the server would measure it by its own clock. */
function toRequest(id: string, streamId: string, expected: number, events: readonly StoredEvent[]): streams.BatchAppendReq {
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(streamId)));
  if (expected === noStream) options.setNoStream(new empty.Empty());
  else options.setStreamPosition(String(expected));
  const messages = events.map((event) => {
    const message = new streams.BatchAppendReq.ProposedMessage()
      .setId(new shared.UUID().setString(event.id))
      .setData(event.data)
      .setCustomMetadata(event.metadata);
    message.getMetadataMap().set('type', event.type).set('content-type', 'application/json');
    return message;
  });
  return new streams.BatchAppendReq().setCorrelationId(new shared.UUID().setString(id)).setOptions(options).setProposedMessagesList(messages).setIsFinal(true);
}

function answer(response: streams.BatchAppendResp): AppendAnswer {
  const success = response.getSuccess();
  if (success) {
    const position = success.getPosition();
    return { kind: 'written', revision: Number(success.getCurrentRevision()), position: position && BigInt(position.getCommitPosition()) };
  }
  const error = response.getError();
  const kind = error?.getDetails()?.getTypeName().replace('event_store.client.', '') ?? '';
  if (kind === 'WrongExpectedVersion') return { kind: 'wrong' };
  if (kind === 'MaximumAppendSizeExceeded') throw new AppendTooLarge(maxAppendBytes);
  if (kind === 'AccessDenied') throw new AccessDeniedError();
  // Not ready, too busy, no leader elected yet: an answer without details, and nothing was written. A time-out may have written.
  if (kind === 'Timeout' || kind === 'google.protobuf.Empty') throw new NoAnswer(error?.getMessage() ?? kind);
  throw new UnknownError(undefined, `EventStoreDB refused an append: ${kind} ${error?.getMessage() ?? ''}`);
}
