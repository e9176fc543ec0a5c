import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { DirectAnswer } from '../../commands/assistant/direct.ts';
import { ProviderError } from '../../commands/assistant/provider.ts';
import { BudgetRefusal } from '../../commands/assistant/reserve.ts';
import type { Rejection } from '../../domain/kernel/rejection.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { listChannels } from '../../projections/channels/channels.ts';
import { openSse } from '../http/sse.ts';
import { waitForAll } from '../position.ts';
import { problem } from '../problem.ts';
import { endpoint, type Answer, type Call } from './endpoint.ts';
import { idempotencyKey } from './idempotency.ts';
import { ChatAnswer, Id } from './schemas.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

const Body = z.object({
  messages: z
    .array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1).max(100_000) }))
    .min(1)
    .max(200),
  model: z.string().min(1).max(80).optional(),
  stream: z.boolean().optional(),
  conversationId: Id.regex(/^[A-Za-z0-9_-]+$/, expecting('conversationKey')).optional(),
});
type Body = z.output<typeof Body>;

export const chatEndpoint = endpoint({
  name: 'chat',
  method: 'POST',
  path: '/api/v1/llm/chat',
  says: "Asks the tenant's assistant. With `stream: true` the answer comes as Server-Sent Events: `token` {text}, then `done` with the whole answer.",
  audience: 'tenant',
  permission: 'conversations:receive',
  body: Body,
  answers: { 200: { says: 'The answer.', schema: ChatAnswer, alsoAs: ['text/event-stream'] } },
  refusals: [
    'MessagesEmpty',
    'TenantNotActive',
    'ChannelNotOpen',
    'ModelUnknown',
    'ModelNotInPackage',
    'ModelNotServed',
    'ConversationOfAnotherContact',
    'ModelFailed',
    'BudgetExhausted',
    'BudgetHeld',
    'BudgetThrottled',
  ],
  async run(call) {
    const { deps, caller, body, request, reply } = call;
    const { tenantId } = caller;
    const gone = new AbortController();
    // Who hangs up pays for no further token.
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    const channels = await deps.readDb.asTenant(tenantId, (db) => listChannels(db, tenantId));
    const channelId = channels.find(({ type }) => type === 'api')?.id;
    if (channelId === undefined) return { refused: { rejected: 'ChannelNotOpen', info: {} } };
    const direct = await deps.turn.answerDirect({
      tenantId,
      caller,
      requestId: uuid5('rest', 'chat', tenantId, idempotencyKey(request) ?? randomUUID()),
      channelId,
      messages: body.messages,
      signal: gone.signal,
      ...(body.model !== undefined && { model: body.model }),
      ...(body.conversationId !== undefined && { conversationId: body.conversationId }),
    });
    if (!direct.ok) return { refused: direct.rejection };
    return body.stream ? streamed(call, direct.tokens, direct.answer) : plain(call, direct.answer);
  },
});

async function plain({ deps }: Pick<Call<unknown, unknown, Body>, 'deps'>, answer: Promise<DirectAnswer>): Promise<Answer> {
  try {
    const body = toBody(await answer);
    // The tokens of this answer are in the log by now; the caller's next look at the usage finds them.
    return { status: 200, body, position: await deps.head() };
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    return { refused };
  }
}

/** What a caller is told when no answer came; undefined is our bug. */
function refusalOf(error: unknown): Rejection | undefined {
  if (error instanceof BudgetRefusal) return error.rejection;
  return error instanceof ProviderError ? { rejected: 'ModelFailed', info: {} } : undefined;
}

async function streamed(
  { deps, locale, request, reply }: Pick<Call<unknown, unknown, Body>, 'deps' | 'locale' | 'request' | 'reply'>,
  tokens: AsyncIterable<{ readonly text: string }>,
  answer: Promise<DirectAnswer>,
): Promise<Answer> {
  const sse = openSse(reply);
  try {
    for await (const { text } of tokens) sse.send('token', { text });
    const done = toBody(await answer);
    await waitForAll(deps.readDb, await deps.head());
    sse.send('done', done);
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused && !sse.signal.aborted) deps.onError(error, 'a streamed chat broke off');
    sse.send('error', problem(refused ?? { rejected: 'Internal', info: { requestId: request.id } }, locale, `urn:uuid:${request.id}`));
  }
  sse.end();
  return { sent: true };
}

function toBody({ conversationId, text, model, usage }: DirectAnswer): z.output<typeof ChatAnswer> {
  return { conversationId, text, model, usage: { inputTokens: usage.inputTokens, outputTokens: usage.outputTokens } };
}
