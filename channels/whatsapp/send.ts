import { z } from 'zod';
import type { Outbound, SendResult } from '../../commands/channels/channel.ts';
import type { WhatsappCredentials } from './connect.ts';
import { classify } from './errors.ts';
import type { Graph } from './graph.ts';
import { render, split } from './render.ts';

const Accepted = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })]).rest(z.unknown()) });

/** One reply is one message; one above the length limit follows in pieces, in order, each after the one before was taken. */
export async function send(
  graph: Graph,
  outbound: Outbound,
  { accountId, credentials }: { readonly accountId: string; readonly credentials: WhatsappCredentials },
): Promise<SendResult> {
  const pieces = split(outbound.text);
  let first: string | undefined;
  for (const piece of pieces) {
    const answer = await graph({
      method: 'POST',
      path: `${accountId}/messages`,
      token: credentials.accessToken,
      json: render(outbound, piece, first === undefined),
    });
    const result = resultOf(answer);
    // A part is out already: trying the whole again would double it.
    if (!result.ok) return first === undefined ? result : { ...result, sent: 'unknown' };
    first ??= result.externalId;
  }
  return first === undefined ? { ok: false, failure: 'drop', cause: 'there is nothing to send', sent: 'no' } : { ok: true, externalId: first };
}

function resultOf(answer: Awaited<ReturnType<Graph>>): SendResult {
  if (!answer.answered) return { ok: false, failure: 'retry', cause: answer.cause, sent: answer.reached ? 'unknown' : 'no' };
  if (answer.status >= 200 && answer.status < 300) {
    const accepted = Accepted.safeParse(answer.body);
    return accepted.success
      ? { ok: true, externalId: accepted.data.messages[0].id }
      : { ok: false, failure: 'retry', cause: 'whatsapp answered without a message id', sent: 'unknown' };
  }
  const { code, ...failure } = classify(answer.status, answer.body, answer.retryAfter);
  // An error of Meta's own making says that nothing went out; a bare 5xx may come from a gateway after the fact.
  return { ok: false, ...failure, sent: code === undefined && answer.status >= 500 ? 'unknown' : 'no' };
}
