import { randomUUID } from 'node:crypto';
import { assistantFolding, type Assistant } from '../../domain/assistants/assistant.ts';
import { modelInForce } from '../../domain/assistants/models.ts';
import {
  conversationFolding,
  nextUnanswered,
  unsettledReplies,
  type Contact,
  type Conversation,
  type Exchange,
} from '../../domain/conversations/conversation.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { budgetFolding } from '../../domain/usage/budget.ts';
import { system } from '../kernel/caller.ts';
import { correlated } from '../kernel/correlation.ts';
import { erased } from '../kernel/vault.ts';
import { replyIdOf } from '../conversations/ids.ts';
import { recordModelFailure } from '../conversations/record-model-failure.ts';
import { historyBefore, record, showing } from './answer.ts';
import { deliver } from './deliver.ts';
import { budgetReply, unreadableReply } from './fixed-reply.ts';
import { generate, type Draft } from './generate.ts';
import { meter } from './meter.ts';
import { AnswerBrokenOff, ProviderError } from './provider.ts';
import { BudgetRefusal } from './reserve.ts';
import type { TurnDeps } from './turn-deps.ts';
import { whoHandles, type Handling } from './who-handles.ts';

export type TurnOutcome =
  | { readonly outcome: 'done' }
  /** Kept until the channel is open and the tenant active again. */
  | { readonly outcome: 'held'; readonly reason: string }
  /** A reply's delivery is open; take the turn again after so long. */
  | { readonly outcome: 'waiting'; readonly forMs: number; readonly replyId: string }
  /** Another process is at the conversation. */
  | { readonly outcome: 'busy' };

/** Which attempt of its job this is, and whether there will be no other: then what fails is noted where people look. */
export interface Tries {
  readonly attempt: number;
  readonly lastAttempt: boolean;
}

/** Each answer that a provider breaks off costs what was read and said until then, so a message is not tried as often as a job is. */
const mostBrokenOff = 3;

/** One conversation, until nothing is left to do or something must be waited for. Every step may be the last before a crash. */
export async function takeTurn(deps: TurnDeps, tenantId: string, conversationId: string, tries: Tries): Promise<TurnOutcome> {
  for (;;) {
    const conversation = await deps.handle.state(conversationFolding, stream.conversation(tenantId, conversationId));
    const { contact } = conversation;
    // Over the API the request itself is the turn: whoever asked has gone when a job would come.
    if (!contact || contact.channelType === 'api') return { outcome: 'done' };
    // Nobody is left to answer; what was asked can't be read any more either.
    if (contact.address === erased && unsettledReplies(conversation).length === 0) return { outcome: 'done' };
    const [reply] = unsettledReplies(conversation);
    const message = nextUnanswered(conversation);
    if (!reply && !message) return { outcome: 'done' };
    if (reply) await correlated(reply.correlationId, () => meter(deps, tenantId, conversationId, contact, reply));
    const handling = await whoHandles(deps, tenantId, contact.channelId);
    if (handling.by === 'nobody') return { outcome: 'held', reason: handling.reason };
    if (reply) {
      const delivered = await correlated(reply.correlationId, () => deliver(deps, { tenantId, conversationId, conversation, contact, reply }));
      if (delivered.outcome === 'waiting') return { ...delivered, replyId: reply.replyId };
    } else if (message) {
      await correlated(message.correlationId, () => answer(deps, { tenantId, conversationId, conversation, contact, message, handling, tries }));
    }
  }
}

interface Asked {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly conversation: Conversation;
  readonly contact: Contact;
  readonly message: Exchange;
  readonly handling: Extract<Handling, { by: 'assistant' }>;
  readonly tries: Tries;
}

async function answer(deps: TurnDeps, asked: Asked): Promise<void> {
  const {
    tenantId,
    conversationId,
    conversation: { noticeDue },
    message: { messageId },
  } = asked;
  const place = { tenantId, conversationId, messageId };
  const assistant = await deps.handle.state(assistantFolding, stream.assistant(tenantId));
  try {
    const draft = await draftOf(deps, asked, assistant);
    await record(deps, place, draft, noticeDue);
  } catch (error) {
    const stopped = error instanceof BudgetRefusal && error.retryAfterMs === undefined;
    if (stopped && !toldToday(deps, asked.conversation)) {
      const { stopText } = await deps.handle.state(budgetFolding, stream.budget(tenantId));
      return record(deps, place, budgetReply(assistant, stopText), noticeDue);
    }
    const brokenOff = error instanceof AnswerBrokenOff && asked.tries.attempt >= mostBrokenOff;
    const final = stopped || brokenOff || (error instanceof ProviderError && error.kind === 'reject');
    deps.liveReplies.publish(conversationId, { kind: 'failed', replyId: replyIdOf(messageId), messageId, final });
    if (!(error instanceof ProviderError || error instanceof BudgetRefusal)) throw error;
    if (final || asked.tries.lastAttempt) {
      await deps.handle(
        recordModelFailure,
        { conversationId, messageId, cause: error.message.slice(0, 300), final },
        { commandId: randomUUID(), caller: system(tenantId, 'take-turn') },
      );
    }
    if (!final) throw error;
  }
}

/** Once a day and conversation is enough to be told that nobody answers. */
function toldToday({ clock }: TurnDeps, { replies }: Conversation): boolean {
  const today = businessDate(toInstant(clock()));
  return replies.some(({ fixed, generatedAt }) => fixed === 'budget' && businessDate(generatedAt) === today);
}

async function draftOf(deps: TurnDeps, { tenantId, conversationId, conversation, contact, message, handling }: Asked, assistant: Assistant): Promise<Draft> {
  // A message whose day was forgotten before it was answered is as unreadable as a picture.
  if (message.kind === 'unsupported' || message.text === erased) return unreadableReply(assistant);
  const { messageId, text } = message;
  const model = modelInForce(assistant.model, handling.booked, deps.served);
  const pieces = generate(deps, {
    tenantId,
    company: handling.company,
    assistant,
    model,
    thread: conversationId,
    purpose: 'reply',
    replyId: replyIdOf(messageId),
    consumer: { conversationId, channelId: contact.channelId, channelType: contact.channelType, userId: contact.contactId },
    history: historyBefore(conversation.exchanges, messageId),
    message: text,
  });
  return showing(deps, { tenantId, conversationId, messageId }, conversation.noticeDue, assistant.language, pieces);
}
