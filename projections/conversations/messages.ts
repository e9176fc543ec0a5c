import type { Kysely } from 'kysely';
import { noticeText } from '../../domain/assistants/disclosure.ts';
import {
  DeliveryConfirmed,
  DeliveryStarted,
  DisclosureShown,
  MessageReceived,
  ReplyDelivered,
  ReplyFailed,
  ReplyGenerated,
  ReplyUnconfirmed,
} from '../../domain/conversations/events.ts';
import type { Amount } from '../../domain/kernel/money.ts';
import { businessDate, type Instant } from '../../domain/kernel/time.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { boolean, integer, numeric, on, optional, patch, projection, put, table, text, type RowOf, type Source } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { sealed, type Sealed } from '../kernel/sealed.ts';
import { conversationIdOf } from './conversation-id.ts';

export const messages = table({
  name: 'messages',
  columns: {
    tenant_id: text,
    conversation_id: text,
    message_id: text,
    position: integer,
    at: text,
    day: text,
    author: text,
    event_id: text,
    /** Sealed; for a notice its version, whose wording the domain keeps. */
    text: text,
    kind: text,
    language: optional(text),
    /** Of a contact's message: `open`, `given` or `failed`; of others `none`. */
    answer: text,
    delivery: text,
    delivery_reason: optional(text),
    /** The channel took it; kept apart, since a vendor's status may be recorded before the vendor's answer. */
    taken: boolean,
    model: optional(text),
    prompt_version: optional(integer),
    input_tokens: optional(integer),
    output_tokens: optional(integer),
    cache_read_tokens: optional(integer),
    cost: optional(numeric),
    currency: optional(text),
  },
  key: ['tenant_id', 'conversation_id', 'message_id'],
  indexes: [['conversation_id', 'position'], ['day'], ['answer']],
});

const noFigures = { model: null, prompt_version: null, input_tokens: null, output_tokens: null, cache_read_tokens: null, cost: null, currency: null };
const row = ({ meta, streamId, position, eventId }: Source, messageId: string) => ({
  tenant_id: meta.tenantId,
  conversation_id: conversationIdOf(streamId),
  message_id: messageId,
  position: Number(position),
  at: meta.at,
  day: businessDate(meta.at),
  event_id: eventId,
});
const key = ({ meta, streamId }: Source, messageId: string) => ({
  tenant_id: meta.tenantId,
  conversation_id: conversationIdOf(streamId),
  message_id: messageId,
});

export const messagesProjection = projection({
  name: 'messages',
  version: 1,
  answers: 'What was said in a conversation, how far did it come, and what did it cost?',
  tables: [messages],
  handlers: [
    on(MessageReceived, (e, source) =>
      put(messages, {
        ...row(source, e.messageId),
        author: 'contact',
        text: e.text,
        kind: e.kind,
        language: null,
        answer: 'open',
        delivery: 'received',
        delivery_reason: null,
        taken: true,
        ...noFigures,
      }),
    ),
    on(DisclosureShown, (e, source) =>
      put(messages, {
        ...row(source, `notice-${e.replyId}`),
        author: 'notice',
        text: e.version,
        kind: 'text',
        language: e.language,
        answer: 'none',
        delivery: 'pending',
        delivery_reason: null,
        taken: false,
        ...noFigures,
      }),
    ),
    on(ReplyGenerated, (e, source) => [
      put(messages, {
        ...row(source, e.replyId),
        author: 'assistant',
        text: e.text,
        kind: 'text',
        language: null,
        answer: 'none',
        delivery: 'pending',
        delivery_reason: null,
        taken: false,
        model: e.model,
        prompt_version: e.promptVersion,
        input_tokens: e.inputTokens,
        output_tokens: e.outputTokens,
        cache_read_tokens: e.cacheReadTokens,
        cost: null,
        currency: null,
      }),
      patch(messages, key(source, e.messageId), { answer: 'given', delivery_reason: null }),
    ]),
    on(DeliveryStarted, (e, source) => alsoItsNotice(source, e.replyId, { delivery: 'pending', delivery_reason: null, taken: false })),
    on(ReplyDelivered, (e, source) => alsoItsNotice(source, e.replyId, { taken: true })),
    on(DeliveryConfirmed, (e, source) => alsoItsNotice(source, e.replyId, { delivery: e.status, delivery_reason: null, taken: true })),
    on(ReplyUnconfirmed, (e, source) => alsoItsNotice(source, e.replyId, { delivery: 'unconfirmed', taken: false })),
    on(ReplyFailed, (e, source) => {
      if (!e.final) return [];
      // Without a reply there is no row to mark: the failure shows on the message that got no answer.
      return e.stage === 'model'
        ? patch(messages, key(source, e.messageId), { answer: 'failed', delivery_reason: e.cause })
        : alsoItsNotice(source, e.replyId, { delivery: 'failed', delivery_reason: e.cause, taken: false });
    }),
    on(TokensConsumed, (e, { meta }) =>
      e.conversationId === undefined
        ? []
        : patch(messages, { tenant_id: meta.tenantId, conversation_id: e.conversationId, message_id: e.replyId }, { cost: e.cost, currency: e.currency }),
    ),
  ],
});

/** The notice goes out in one piece with its reply and shares its fate. */
function alsoItsNotice(source: Source, replyId: string, set: Partial<RowOf<typeof messages>>) {
  return [patch(messages, key(source, replyId), set), patch(messages, key(source, `notice-${replyId}`), set)];
}

export type Delivery = 'received' | 'pending' | 'sent' | 'delivered' | 'read' | 'failed' | 'unconfirmed';
export interface ThreadMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly author: 'contact' | 'assistant' | 'notice';
  /** Sealed as it was said; the notice is public and stands as it is. */
  readonly text: Sealed | string;
  /** `unsupported`: something other than text came in, e.g. a picture. */
  readonly kind: 'text' | 'unsupported';
  readonly at: Instant;
  readonly delivery: Delivery;
  readonly deliveryReason: string | null;
  readonly model: string | null;
  readonly promptVersion: number | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly cost: Amount | null;
  readonly currency: string | null;
}

/** The whole thread in the order of the log: the newest `limit` messages. */
export async function listMessages(db: Kysely<ReadTables>, tenantId: string, conversationId: string, limit = 500): Promise<readonly ThreadMessage[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .orderBy('position', 'desc')
    .orderBy('message_id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map(message);
}

function message(row: RowOf<typeof messages>): ThreadMessage {
  return {
    id: row.message_id,
    conversationId: row.conversation_id,
    author: row.author as ThreadMessage['author'],
    text: row.author === 'notice' ? noticeText(row.language === 'en' ? 'en' : 'de') : sealed(row.text, row.event_id, 'text'),
    kind: row.kind as ThreadMessage['kind'],
    at: row.at,
    delivery: deliveryOf(row),
    deliveryReason: row.delivery_reason,
    model: row.model,
    promptVersion: row.prompt_version,
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    cost: row.cost,
    currency: row.currency,
  };
}

function deliveryOf({ delivery, taken }: Pick<RowOf<typeof messages>, 'delivery' | 'taken'>): Delivery {
  return taken && (delivery === 'pending' || delivery === 'unconfirmed') ? 'sent' : (delivery as Delivery);
}
