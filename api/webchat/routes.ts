import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preflight, type WebchatAnswer, type WebchatDeps, type WidgetRequest } from '../../channels/webchat/door.ts';
import { openSession } from '../../channels/webchat/open-session.ts';
import { postMessage } from '../../channels/webchat/post-message.ts';
import { readHistory } from '../../channels/webchat/read-history.ts';
import { streamReplies } from '../../channels/webchat/stream-replies.ts';
import type { ApiDeps } from '../deps.ts';
import { atOnce, streamsOfVisitor } from '../http/at-once.ts';
import { throttledLookUp } from '../http/throttle.ts';
import { Refusal } from '../errors.ts';
import { sendProblem } from '../problem.ts';

interface Place {
  readonly publicKey: string;
}

/** The five paths of the widget; what they do stands in `channels/webchat`. */
export function mountWebchat(app: FastifyInstance, deps: ApiDeps, closing: AbortSignal): void {
  const webchat: WebchatDeps = {
    handle: deps.handle,
    vault: deps.vault,
    clock: deps.clock,
    liveReplies: deps.liveReplies,
    limits: deps.limits,
    ownOrigin: new URL(deps.config.publicUrl).origin,
    newId: randomUUID,
  };
  const from = (request: FastifyRequest): WidgetRequest => {
    const { authorization, origin } = request.headers;
    return { publicKey: (request.params as Place).publicKey, origin, authorization, beforeAsking: throttledLookUp(request, deps) };
  };
  const streams = atOnce(streamsOfVisitor);
  const path = (name: string) => `/webchat/:publicKey/${name}`;
  for (const name of ['session', 'messages', 'history', 'stream']) {
    app.options(path(name), async (request, reply) => answer(request, reply, await preflight(webchat, from(request))));
  }
  app.post(path('session'), async (request, reply) => answer(request, reply, await openSession(webchat, { ...from(request), body: request.body })));
  app.post(path('messages'), async (request, reply) => answer(request, reply, await postMessage(webchat, { ...from(request), body: request.body })));
  app.get(path('history'), async (request, reply) => answer(request, reply, await readHistory(webchat, from(request))));
  app.get(path('stream'), async (request, reply) => {
    const gone = new AbortController();
    // Only whose token is good gets a stream at all, so a made-up name takes nobody's place for longer than this question.
    const leave = streams.enter(visitorIn(request));
    if (!leave) throw new Refusal('RateLimited', { seconds: 5 });
    reply.raw.once('close', leave);
    reply.raw.once('close', () => gone.abort());
    const lastEventId = request.headers['last-event-id'];
    const opened = await streamReplies(webchat, {
      ...from(request),
      signal: AbortSignal.any([gone.signal, closing]),
      ...(typeof lastEventId === 'string' && { lastEventId }),
    });
    return opened.ok ? reply.code(opened.status).headers(opened.headers).send(Readable.from(opened.body)) : answer(request, reply, opened);
  });
}

/** The visitor's part of the token `v1.<visitor>.<end>.<mark>`, whose other parts change with each new one. */
function visitorIn({ params, headers }: FastifyRequest): string {
  return `${(params as Place).publicKey} ${(headers.authorization ?? '').split('.', 2)[1] ?? ''}`;
}

function answer(request: FastifyRequest, reply: FastifyReply, result: WebchatAnswer<unknown>): FastifyReply {
  void reply.headers(result.headers).header('cross-origin-resource-policy', 'cross-origin');
  if (!result.ok) return sendProblem(reply, { rejected: result.code, info: result.info ?? {} }, request.locale);
  return reply.code(result.status).send(result.body);
}
