import { createHash, randomUUID } from 'node:crypto';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { withNotice, noticeText } from '../../domain/assistants/disclosure.ts';
import { conversationFolding, findReply, replyOf, type Reply } from '../../domain/conversations/conversation.ts';
import type { Usage } from '../../domain/conversations/events.ts';
import type { KernelCode } from '../kernel/handle.ts';
import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { toInstant } from '../../domain/kernel/time.ts';
import { contactIdOf, conversationIdOf, messageIdOf, receiveCommandId, replyIdOf } from '../conversations/ids.ts';
import { receiveMessage } from '../conversations/receive-message.ts';
import { recordDeliveryFailure } from '../conversations/record-delivery-failure.ts';
import { recordModelFailure } from '../conversations/record-model-failure.ts';
import { system, type Caller } from '../kernel/caller.ts';
import { correlated } from '../kernel/correlation.ts';
import { record, showing } from './answer.ts';
import { deliver } from './deliver.ts';
import { generate } from './generate.ts';
import { meter } from './meter.ts';
import { modelFor, type ModelRefusal } from './model-for.ts';
import { BudgetRefusal } from './reserve.ts';
import { ProviderError, type ChatMessage, type Token } from './provider.ts';
import { tokenQueue } from './token-queue.ts';
import type { TurnDeps } from './turn-deps.ts';
import { whoHandles } from './who-handles.ts';

export interface DirectRequest {
  readonly tenantId: string;
  readonly caller: Caller;
  /** The same id again gives the same answer without another model call; the Idempotency-Key, or one made per request. */
  readonly requestId: string;
  /** The tenant's connection of type `api`. */
  readonly channelId: string;
  readonly conversationId?: string;
  /** The thread as the caller keeps it. System messages join the tenant's prompt; the last user message is the question. */
  readonly messages: readonly ChatMessage[];
  readonly model?: string;
  /** The client went away. */
  readonly signal?: AbortSignal;
}

export interface DirectAnswer {
  readonly conversationId: string;
  readonly replyId: string;
  /** With the Art. 50 notice in front where it was due. */
  readonly text: string;
  readonly model: string;
  readonly usage: Usage;
}

export const directRefusals = [
  'MessagesEmpty',
  'TenantNotActive',
  'ChannelNotOpen',
  'ModelUnknown',
  'ModelNotInPackage',
  'ModelNotServed',
  'ConversationOfAnotherContact',
] as const;
export type DirectRefusal = (typeof directRefusals)[number];

export type Direct =
  | { readonly ok: false; readonly rejection: Rejection<DirectRefusal | KernelCode> }
  /** `tokens` need not be read; `answer` rejects with a `ProviderError` when no model answered, with a `BudgetRefusal` when none was asked. */
  | { readonly ok: true; readonly conversationId: string; readonly tokens: AsyncIterable<Token>; readonly answer: Promise<DirectAnswer> };

/** The turn of a caller that waits for the answer: the same steps, in one go. */
export async function answerDirect(deps: TurnDeps, inLane: <T>(key: string, work: () => Promise<T>) => Promise<T>, request: DirectRequest): Promise<Direct> {
  const { tenantId, channelId, requestId } = request;
  if (request.caller.tenantId !== tenantId) return refuse(reject('Forbidden'));
  const asked = request.messages.findLastIndex(({ role }) => role === 'user');
  const question = request.messages[asked];
  if (!question || question.content.trim() === '') return refuse(reject('MessagesEmpty'));
  const handling = await whoHandles(deps, tenantId, channelId);
  if (handling.by === 'nobody') return refuse(reject(handling.reason));
  const assistant = await deps.handle.state(assistantFolding, stream.assistant(tenantId));
  const model = modelFor(request.model, assistant.model, handling.booked, deps.served);
  if (typeof model !== 'string') return refuse(model);

  const conversationId = request.conversationId ?? conversationIdOf(channelId, requestId);
  const received = await deps.handle(
    receiveMessage,
    {
      channelId,
      channelType: 'api',
      externalId: requestId,
      conversationId,
      contactAddress: conversationId,
      kind: 'text',
      text: question.content,
      sentAt: toInstant(deps.clock()),
      threadSha256: createHash('sha256')
        .update(JSON.stringify([request.messages, request.model ?? null]))
        .digest('hex'),
    },
    { commandId: receiveCommandId(channelId, requestId), caller: { actor: request.caller.actor, tenantId, permissions: new Set(['conversations:receive']) } },
  );
  if (!received.ok) return refuse(received.rejection);

  const { tokens, push, end } = tokenQueue();
  const messageId = messageIdOf(channelId, requestId);
  const place = { tenantId, conversationId, messageId };
  const streamId = stream.conversation(tenantId, conversationId);
  const state = () => deps.handle.state(conversationFolding, streamId);
  const before = request.messages.slice(0, asked);
  const instructions = before.filter(({ role }) => role === 'system').map(({ content }) => content);

  const work = async (): Promise<DirectAnswer> => {
    const conversation = await state();
    const known = replyOf(conversation, messageId);
    if (known) {
      push(withNotice(known.notice, known.text));
    } else {
      if (conversation.noticeDue) push(`${noticeText(assistant.language)}\n\n`);
      const pieces = generate(deps, {
        tenantId,
        company: handling.company,
        model,
        thread: conversationId,
        purpose: 'reply',
        replyId: replyIdOf(messageId),
        consumer: { conversationId, channelId, channelType: 'api', userId: contactIdOf(channelId, conversationId) },
        assistant,
        instructions,
        history: before.filter(({ role }) => role !== 'system'),
        message: question.content,
        ...(request.signal && { signal: request.signal }),
      });
      const draft = await showing(deps, place, conversation.noticeDue, assistant.language, pieces, push);
      await record(deps, place, draft, conversation.noticeDue);
      if (draft.aborted) await settle(true);
    }
    await settle(false);
    const reply = replyOf(await state(), messageId);
    if (!reply) throw new Error('a recorded reply is missing');
    return toAnswer(conversationId, reply);
  };

  const settle = async (gone: boolean): Promise<void> => {
    const conversation = await state();
    const reply = findReply(conversation, replyIdOf(messageId));
    if (!reply || !conversation.contact || reply.delivery.status !== 'waiting') return;
    await meter(deps, tenantId, conversationId, conversation.contact, reply);
    if (gone)
      await deps.handle(
        recordDeliveryFailure,
        { conversationId, replyId: reply.replyId, cause: 'the client went away', final: true },
        { commandId: randomUUID(), caller: system(tenantId, 'answer-direct') },
      );
    else await deliver(deps, { tenantId, conversationId, conversation, contact: conversation.contact, reply });
  };

  const answer = correlated(receiveCommandId(channelId, requestId), () => inLane(`${tenantId}/${conversationId}`, work)).catch(async (error: unknown) => {
    const gone = request.signal?.aborted === true;
    deps.liveReplies.publish(conversationId, { kind: 'failed', replyId: replyIdOf(messageId), messageId, final: gone });
    if (gone || error instanceof ProviderError || error instanceof BudgetRefusal) {
      const cause = gone ? 'the client went away' : error instanceof Error ? error.message.slice(0, 300) : 'unknown';
      await deps.handle(
        recordModelFailure,
        { conversationId, messageId, cause, final: gone || (error instanceof ProviderError && error.kind === 'reject') },
        { commandId: randomUUID(), caller: system(tenantId, 'answer-direct') },
      );
    }
    throw error;
  });
  answer.then(
    () => end(),
    (error: unknown) => end(error),
  );
  return { ok: true, conversationId, tokens, answer };
}

function refuse(rejection: Extract<Direct, { ok: false }>['rejection'] | ModelRefusal): Direct {
  return { ok: false, rejection };
}

function toAnswer(conversationId: string, { replyId, text, notice, model, usage }: Reply): DirectAnswer {
  return { conversationId, replyId, text: withNotice(notice, text), model, usage };
}
