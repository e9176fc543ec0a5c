import type { ChannelType } from '../channels/events.ts';
import type { Evolve, Folding } from '../kernel/decider.ts';
import { hasId, noIds, withId, type IdSet } from '../kernel/id-set.ts';
import type { Metadata } from '../kernel/metadata.ts';
import type { Instant } from '../kernel/time.ts';
import type { ConversationEvent, Fixed, Usage } from './events.ts';
import { usageOf } from './usage.ts';
import { failedBefore, isSettled, type Delivery } from './delivery.ts';

/** The person and the connection a conversation runs over. */
export interface Contact {
  readonly channelId: string;
  readonly channelType: ChannelType;
  readonly contactId: string;
  readonly address: string;
}

/** A message and what became of it. */
export interface Exchange {
  readonly messageId: string;
  readonly externalId: string;
  readonly kind: 'text' | 'unsupported';
  readonly text: string;
  readonly receivedAt: Instant;
  /** The story that began with it. */
  readonly correlationId: string;
  readonly outcome: 'unanswered' | 'answered' | 'failed';
  readonly reply: string | undefined;
}

/** A reply whose text and figures are final, and how far it came. */
export interface Reply {
  readonly replyId: string;
  readonly messageId: string;
  /** The vendor's id of the message answered; it goes with the day's key. */
  readonly externalMessageId: string;
  readonly text: string;
  readonly provider: string;
  readonly model: string;
  readonly region: string;
  readonly promptVersion: number;
  readonly usage: Usage;
  readonly providerRequestId: string | undefined;
  /** Said without a model. */
  readonly fixed: Fixed | undefined;
  readonly generatedAt: Instant;
  /** The story of the message answered. */
  readonly correlationId: string;
  /** The language of the Art. 50 notice that goes out in front of it, where it was due. */
  readonly notice: 'de' | 'en' | undefined;
  readonly delivery: Delivery;
}

export interface Conversation {
  readonly contact: Contact | undefined;
  /** Since the last fresh start, oldest first: the newest closed ones and everything unanswered. */
  readonly exchanges: readonly Exchange[];
  /** Oldest first: the newest settled ones and everything on its way. */
  readonly replies: readonly Reply[];
  readonly received: IdSet;
  readonly noticeDue: boolean;
  /** The notice shown last; recorded in the same append as the reply it stands in front of. */
  readonly notice: { readonly replyId: string; readonly language: 'de' | 'en' } | undefined;
  readonly lastActivityAt: Instant | undefined;
  /** The vendor has reported at least one status here, so silence about a reply means something. */
  readonly statusesSeen: boolean;
}

/** After so long a silence a conversation starts afresh, with the notice (D-9). */
export const silenceMs = 24 * 60 * 60 * 1000;

export function isSilent(conversation: Conversation, now: Instant): boolean {
  return conversation.lastActivityAt === undefined || Date.parse(now) - Date.parse(conversation.lastActivityAt) >= silenceMs;
}

export function isReceived(conversation: Conversation, messageId: string): boolean {
  return hasId(conversation.received, messageId);
}

export function nextUnanswered(conversation: Conversation): Exchange | undefined {
  return conversation.exchanges.find(({ outcome }) => outcome === 'unanswered');
}

export function unsettledReplies(conversation: Conversation): readonly Reply[] {
  return conversation.replies.filter(({ delivery }) => !isSettled(delivery));
}

export function replyOf(conversation: Conversation, messageId: string): Reply | undefined {
  return conversation.replies.findLast((reply) => reply.messageId === messageId);
}

export function findReply(conversation: Conversation, replyId: string): Reply | undefined {
  return conversation.replies.findLast((reply) => reply.replyId === replyId);
}

/** The person an event of the conversation is about, for events that hold something of theirs. */
export function whose({ contact }: Conversation): { readonly contactId?: string } {
  return contact ? { contactId: contact.contactId } : {};
}

const keptExchanges = 60;
const keptReplies = 60;

const evolve: Evolve<Conversation, ConversationEvent> = {
  // What was still unanswered stays so; what was said before the silence is no longer part of the conversation.
  ConversationStarted: (c, { channelId, channelType, contactId, contactAddress }) => ({
    ...c,
    contact: { channelId, channelType, contactId, address: contactAddress },
    noticeDue: true,
    exchanges: c.exchanges.filter(({ outcome }) => outcome === 'unanswered'),
  }),
  MessageReceived: (c, { messageId, externalId, kind, text }, { at, $correlationId: correlationId }) => ({
    ...c,
    received: withId(c.received, messageId),
    lastActivityAt: at,
    exchanges: newest(
      c.exchanges,
      keptExchanges,
      { messageId, externalId, kind, text, receivedAt: at, correlationId, outcome: 'unanswered', reply: undefined },
      (e) => e.outcome !== 'unanswered',
    ),
  }),
  DisclosureShown: (c, { replyId, language }) => ({ ...c, noticeDue: false, notice: { replyId, language } }),
  ReplyGenerated: (c, payload, meta) => answered(c, payload, meta),
  DeliveryStarted: (c, { replyId, attempt }, { at }) => move(c, replyId, () => ({ status: 'started', attempt, at })),
  ReplyDelivered: (c, { replyId, externalId }) => move(c, replyId, () => ({ status: 'sent', externalId })),
  DeliveryConfirmed: (c, { replyId, externalId, status }) => ({ ...move(c, replyId, () => ({ status, externalId })), statusesSeen: true }),
  ReplyFailed: (c, { messageId, replyId, stage, cause, final }) => {
    if (stage === 'model') {
      return final ? { ...c, exchanges: c.exchanges.map((e) => (e.messageId === messageId ? { ...e, outcome: 'failed' } : e)) } : c;
    }
    return noticeLost(
      move(c, replyId, (d) => (final ? { status: 'failed', cause } : { status: 'waiting', attempts: failedBefore(d) })),
      replyId,
      final,
    );
  },
  ReplyUnconfirmed: (c, { replyId }) =>
    noticeLost(
      move(c, replyId, () => ({ status: 'unconfirmed' })),
      replyId,
      true,
    ),
};

export const conversationFolding: Folding<Conversation, ConversationEvent> = {
  name: 'conversation',
  initial: {
    contact: undefined,
    exchanges: [],
    replies: [],
    received: noIds,
    noticeDue: true,
    notice: undefined,
    lastActivityAt: undefined,
    statusesSeen: false,
  },
  evolve,
};

function answered(c: Conversation, payload: Extract<ConversationEvent, { type: 'ReplyGenerated' }>['payload'], { at, $correlationId }: Metadata): Conversation {
  const { messageId, replyId, text, provider, model, region, promptVersion, providerRequestId, fixed } = payload;
  const asked = c.exchanges.find((e) => e.messageId === messageId);
  const reply: Reply = {
    replyId,
    messageId,
    text,
    provider,
    model,
    region,
    promptVersion,
    externalMessageId: asked?.externalId ?? '',
    usage: usageOf(payload),
    providerRequestId,
    fixed,
    generatedAt: at,
    correlationId: asked?.correlationId ?? $correlationId,
    notice: c.notice?.replyId === replyId ? c.notice.language : undefined,
    delivery: { status: 'waiting', attempts: 0 },
  };
  return {
    ...c,
    lastActivityAt: at,
    exchanges: c.exchanges.map((e) => (e.messageId === messageId ? { ...e, outcome: 'answered', reply: text } : e)),
    replies: newest(c.replies, keptReplies, reply, (r) => isSettled(r.delivery)),
  };
}

function move(c: Conversation, replyId: string, next: (delivery: Delivery) => Delivery): Conversation {
  return { ...c, replies: c.replies.map((r) => (r.replyId === replyId ? { ...r, delivery: next(r.delivery) } : r)) };
}

/** A notice that did not arrive, or perhaps did not, is due again. */
function noticeLost(c: Conversation, replyId: string, lost: boolean): Conversation {
  return lost && findReply(c, replyId)?.notice ? { ...c, noticeDue: true } : c;
}

/** Adds one and drops the oldest that is done with, once there are too many. */
function newest<T>(list: readonly T[], kept: number, added: T, done: (item: T) => boolean): readonly T[] {
  const next = [...list, added];
  if (next.length <= kept) return next;
  const oldest = next.findIndex(done);
  return oldest < 0 ? next : next.toSpliced(oldest, 1);
}
