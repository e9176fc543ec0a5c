import streams from '@eventstore/db-client/generated/streams_pb.js';
import type grpc from '@grpc/grpc-js';
import grpcJs from '@grpc/grpc-js';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, type Faults, refusal, slowMs } from './eventstoredb-faults.ts';
import type { LogRecord, ServerLog } from './eventstoredb-log.ts';
import { streamIdentifier, streamName, toReadEvent } from './eventstoredb-messages.ts';

type ReadCall = grpc.ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;

/** Reads of one stream and of all, in both directions, and subscriptions: the wire has one call for them. */
export async function read(log: ServerLog, faults: Faults, call: ReadCall): Promise<void> {
  call.on('error', () => undefined);
  const options = call.request.getOptions();
  const fault = faults.take('read');
  const error = refusal(fault);
  if (!options || error) return void call.emit('error', error ?? { code: grpcJs.status.INVALID_ARGUMENT });
  if (fault === 'silent') return;
  if (fault === 'slow') await sleep(slowMs);
  if (options.hasSubscription()) return subscribe(log, call, options, fault);
  const records = options.hasStream() ? ofStream(log, call, options) : ofAll(log, options);
  if (records === undefined) return void call.emit('error', { code: grpcJs.status.UNKNOWN, details: 'no record begins at this position' });
  for (const record of records.slice(0, Number(options.getCount()))) await send(call, toReadEvent(record));
  call.end();
}

function ofStream(log: ServerLog, call: ReadCall, options: Options): readonly LogRecord[] {
  const wanted = options.getStream();
  const streamId = streamName(wanted?.getStreamIdentifier());
  const records = log.stream(streamId);
  if (records.length === 0)
    call.write(new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(streamId))));
  const backwards = options.getReadDirection() === 1;
  const from = wanted?.hasRevision() ? Number(wanted.getRevision()) : wanted?.hasEnd() ? records.length - 1 : backwards ? -1 : 0;
  return backwards ? records.slice(0, from + 1).toReversed() : records.slice(from);
}

/** Forwards the position itself is the first to come, backwards it is left out. */
function ofAll(log: ServerLog, options: Options): readonly LogRecord[] | undefined {
  const all = options.getAll();
  const backwards = options.getReadDirection() === 1;
  const at = all?.getPosition();
  if (!at) return backwards === Boolean(all?.hasEnd()) ? (backwards ? log.records.toReversed() : log.records) : [];
  const index = log.indexOf(BigInt(at.getCommitPosition()));
  if (index === undefined) return undefined;
  return backwards ? log.records.slice(0, index).toReversed() : log.records.slice(index);
}

async function subscribe(log: ServerLog, call: ReadCall, options: Options, fault: Fault | undefined): Promise<void> {
  const ended = new AbortController();
  for (const sign of ['cancelled', 'close', 'error']) call.on(sign, () => ended.abort());
  const all = options.getAll();
  const at = all?.getPosition();
  let index = at ? (log.indexOf(BigInt(at.getCommitPosition())) ?? log.records.length) + 1 : all?.hasEnd() ? log.records.length : 0;
  await send(call, new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID())));
  const wanted = filterOf(options);
  for (let caughtUp = false; !ended.signal.aborted;) {
    for (; index < log.records.length && !ended.signal.aborted; index += 1) {
      const record = log.records[index];
      if (!record || !wanted(record)) continue;
      for (let i = 0; i < (fault === 'twice' ? 2 : 1); i += 1) await send(call, toReadEvent(record));
    }
    if (!caughtUp) await send(call, new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
    caughtUp = true;
    await log.grown(ended.signal);
  }
}

function filterOf(options: Options): (record: LogRecord) => boolean {
  const filter = options.getFilter();
  const expression = filter?.getEventType() ?? filter?.getStreamIdentifier();
  if (!filter || !expression) return () => true;
  const regex = new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  const subject = (record: LogRecord) => (filter.hasEventType() ? record.type : record.streamId);
  return (record) => (prefixes.length > 0 ? prefixes.some((prefix) => subject(record).startsWith(prefix)) : regex.test(subject(record)));
}

/** Waits while the reader is slower than the log. */
async function send(call: ReadCall, message: streams.ReadResp): Promise<void> {
  if (call.cancelled || call.destroyed) return;
  if (call.write(message)) return;
  await new Promise<void>((resolve) => {
    const signs = ['drain', 'cancelled', 'close', 'error'];
    const done = () => {
      for (const sign of signs) call.off(sign, done);
      resolve();
    };
    for (const sign of signs) call.on(sign, done);
  });
}
