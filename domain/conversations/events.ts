import { z } from 'zod';
import { ChannelType } from '../channels/events.ts';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount, Currency } from '../kernel/money.ts';
import { Instant } from '../kernel/time.ts';

/** Figures of one model call, as the provider reported them where nothing else is said. */
export const Usage = z.object({
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
  /** Read from the provider's prompt cache; not contained in the input tokens. */
  cacheReadTokens: z.number().int().nonnegative(),
  /** Written to the prompt cache; contained in the input tokens, and counted and priced as such. */
  cacheWriteTokens: z.number().int().nonnegative().optional(),
  /** Pictures that were sent along. Their tokens are part of the input tokens. */
  images: z.number().int().nonnegative().optional(),
  /** The provider gave no figures, or the call had no end: our tokenizer counted. */
  estimated: z.boolean().optional(),
});
export type Usage = z.infer<typeof Usage>;

/** How the provider knows the call: what its bill is compared by. */
export const providerRequestId = z.string().min(1).max(200).optional();

/** Why a reply is a sentence of ours or of the tenant's: the message can't be read, or the budget is used up. */
export const Fixed = z.enum(['unreadable', 'budget']);
export type Fixed = z.infer<typeof Fixed>;

/** One conversation is one person on one channel; after a day of silence it starts afresh, with the notice (D-9). */
export const ConversationStarted = event(
  'ConversationStarted',
  'A person wrote for the first time, or again after a day of silence.',
  z.object({
    channelId: z.string(),
    channelType: ChannelType,
    /** A pseudonym derived from channel and address; the address itself is sealed. */
    contactId: z.string(),
    contactAddress: z.string(),
    contactName: z.string().optional(),
  }),
  {
    personal: [
      { field: 'contactAddress', subject: 'contactId' },
      { field: 'contactName', subject: 'contactId' },
    ],
  },
);
export const MessageReceived = event(
  'MessageReceived',
  'A message came in and is durably stored.',
  z.object({
    messageId: z.string(),
    /** The vendor's own id, which may spell the sender's number (WhatsApp's does). */
    externalId: z.string(),
    contactId: z.string(),
    kind: z.enum(['text', 'unsupported']),
    text: z.string(),
    sentAt: Instant,
  }),
  {
    personal: [
      { field: 'text', subject: 'contactId', perDay: true },
      { field: 'externalId', subject: 'contactId', perDay: true },
    ],
  },
);
export const DisclosureShown = event(
  'DisclosureShown',
  'The Art. 50 notice goes out in front of the reply.',
  z.object({
    messageId: z.string(),
    replyId: z.string(),
    version: z.string(),
    language: z.enum(['de', 'en']),
  }),
);
export const ReplyGenerated = event(
  'ReplyGenerated',
  'The model answered a message; its text and figures are final.',
  z.object({
    messageId: z.string(),
    replyId: z.string(),
    contactId: z.string(),
    text: z.string(),
    provider: z.string(),
    model: z.string(),
    region: z.string(),
    promptVersion: z.number().int(),
    promptSha256: z.string(),
    ...Usage.shape,
    latencyMs: z.number().int().nonnegative(),
    providerRequestId,
    /** A sentence that no model made, and why it was said; nothing is charged for it. */
    fixed: Fixed.optional(),
  }),
  { personal: [{ field: 'text', subject: 'contactId', perDay: true }] },
);
export const DeliveryStarted = event(
  'DeliveryStarted',
  'The reply is being handed to the channel; from here on it is not sent again without evidence.',
  z.object({ replyId: z.string(), attempt: z.number().int().positive() }),
);
export const ReplyDelivered = event(
  'ReplyDelivered',
  'The channel took the reply.',
  z.object({ replyId: z.string(), externalId: z.string(), contactId: z.string().optional() }),
  { personal: [{ field: 'externalId', subject: 'contactId', perDay: true }] },
);
export const DeliveryConfirmed = event(
  'DeliveryConfirmed',
  'The vendor reported how far the reply came.',
  z.object({ replyId: z.string(), externalId: z.string(), status: z.enum(['sent', 'delivered', 'read']), contactId: z.string().optional() }),
  { personal: [{ field: 'externalId', subject: 'contactId', perDay: true }] },
);
export const ReplyFailed = event(
  'ReplyFailed',
  'The reply could not be made or delivered.',
  z.object({ messageId: z.string(), replyId: z.string(), stage: z.enum(['model', 'delivery']), cause: z.string(), final: z.boolean() }),
);
export const ReplyUnconfirmed = event(
  'ReplyUnconfirmed',
  'Whether the channel took the reply is unknown, and it gives no evidence; a person may send it again.',
  z.object({ replyId: z.string() }),
);

export const conversationEvents = [
  ConversationStarted,
  MessageReceived,
  DisclosureShown,
  ReplyGenerated,
  DeliveryStarted,
  ReplyDelivered,
  DeliveryConfirmed,
  ReplyFailed,
  ReplyUnconfirmed,
] as const;
export type ConversationEvent = EventOf<(typeof conversationEvents)[number]>;

/** What one reply is charged; posted on the usage stream. */
export const Charge = z.object({ cost: Amount, currency: Currency, priceVersion: z.number().int().positive() });
