import {
  ConversationStarted,
  DeliveryConfirmed,
  DeliveryStarted,
  DisclosureShown,
  MessageReceived,
  ReplyDelivered,
  ReplyFailed,
  ReplyGenerated,
  ReplyUnconfirmed,
} from '../../domain/conversations/events.ts';
import { contactIdOf, conversationIdOf, messageIdOf, replyIdOf } from './ids.ts';

const channelId = 'channel-a';
const address = '491701234567';
const contactId = contactIdOf(channelId, address);

export const ids = {
  channelId,
  address,
  contactId,
  conversationId: conversationIdOf(channelId, address),
  messageId: messageIdOf(channelId, 'wamid.1'),
  replyId: replyIdOf(messageIdOf(channelId, 'wamid.1')),
};

export const inbound = {
  channelId,
  channelType: 'whatsapp',
  externalId: 'wamid.1',
  contactAddress: address,
  contactName: 'Anna',
  kind: 'text',
  text: 'Guten Tag',
  sentAt: '2026-11-16T09:29:58.000Z',
} as const;
export const conversationStarted = ConversationStarted({ channelId, channelType: 'whatsapp', contactId, contactAddress: address, contactName: 'Anna' });
export const messageReceived = MessageReceived({
  messageId: ids.messageId,
  externalId: 'wamid.1',
  contactId,
  kind: 'text',
  text: 'Guten Tag',
  sentAt: '2026-11-16T09:29:58.000Z',
});

const figures = {
  provider: 'OpenClaw Demo',
  model: 'demo',
  region: 'local',
  promptVersion: 1,
  promptSha256: 'a',
  inputTokens: 5,
  outputTokens: 2,
  cacheReadTokens: 0,
  latencyMs: 7,
};
export const reply = { conversationId: ids.conversationId, messageId: ids.messageId, text: 'Guten Tag!', language: 'de', ...figures } as const;
export const disclosureShown = DisclosureShown({ messageId: ids.messageId, replyId: ids.replyId, version: '2026-08-02', language: 'de' });
export const replyGenerated = ReplyGenerated({ messageId: ids.messageId, replyId: ids.replyId, contactId, text: 'Guten Tag!', ...figures });
export const deliveryStarted = DeliveryStarted({ replyId: ids.replyId, attempt: 1 });
export const replyDelivered = ReplyDelivered({ replyId: ids.replyId, externalId: 'wamid.out', contactId });
export const deliveryFailed = (final: boolean) =>
  ReplyFailed({ messageId: ids.messageId, replyId: ids.replyId, stage: 'delivery', cause: 'rate limit', final });
export const replyUnconfirmed = ReplyUnconfirmed({ replyId: ids.replyId });
export const deliveryConfirmed = (status: 'sent' | 'delivered' | 'read') =>
  DeliveryConfirmed({ replyId: ids.replyId, externalId: 'wamid.out', status, contactId });

/** Up to a reply that waits for its delivery. */
export const answered = [conversationStarted, messageReceived, disclosureShown, replyGenerated] as const;
export const target = { conversationId: ids.conversationId, replyId: ids.replyId };
