import type { LiveReply } from '../../commands/assistant/live-replies.ts';
import { noticeText } from '../../domain/assistants/disclosure.ts';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { enterAsVisitor, type WebchatAnswer, type WebchatDeps, type WidgetRequest } from './door.ts';
import { frame, heartbeat, opening, readMark, sseHeaders } from './sse.ts';
import { createTeller, type FinalReply } from './teller.ts';

export interface StreamRequest extends WidgetRequest {
  /** The `last-event-id` header. */
  readonly lastEventId?: string | undefined;
  /** Must be aborted when the visitor goes away: it alone ends the waiting. */
  readonly signal: AbortSignal;
  readonly heartbeatMs?: number;
}

/** GET /webchat/:publicKey/stream: pieces of SSE, to be written one after the other, each when the one before was taken. */
export async function streamReplies(deps: WebchatDeps, request: StreamRequest): Promise<WebchatAnswer<AsyncIterable<string>>> {
  const place = await enterAsVisitor(deps, request);
  if (!place.ok) return place;
  const streamId = stream.conversation(place.connection.tenantId, place.conversationId);
  const replies = async () =>
    (await deps.handle.state(conversationFolding, streamId)).replies.map(({ notice, ...reply }) => ({ ...reply, notice: notice && noticeText(notice) }));
  return { ok: true, status: 200, headers: { ...place.headers, ...sseHeaders }, body: pieces(deps, place.conversationId, replies, request) };
}

async function* pieces(
  deps: WebchatDeps,
  conversationId: string,
  replies: () => Promise<readonly FinalReply[]>,
  { lastEventId, signal, heartbeatMs = 15_000 }: StreamRequest,
): AsyncGenerator<string> {
  const mark = readMark(lastEventId);
  const teller = createTeller(mark);
  const left = new AbortController();
  const live = deps.liveReplies.subscribe(conversationId, AbortSignal.any([signal, left.signal]))[Symbol.asyncIterator]();
  try {
    // The first pull listens from now on; only then is the log read, so nothing falls between the two.
    let next: Promise<IteratorResult<LiveReply>> = live.next();
    const known = await replies();
    yield opening;
    if (mark) yield* teller.catchUp(known);
    else teller.skip(known);
    yield frame('ready', {});
    let beat = pause(heartbeatMs, signal);
    for (;;) {
      const happened = await Promise.race([next, beat]);
      if (signal.aborted) return;
      if (happened === 'pause') {
        // The live replies are a hint; what they missed is in the log.
        yield* teller.catchUp(await replies());
        yield heartbeat;
        beat = pause(heartbeatMs, signal);
      } else if (happened.done) {
        return;
      } else {
        yield* teller.tell(happened.value);
        next = live.next();
      }
    }
  } finally {
    left.abort();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<'pause'> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve('pause');
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
