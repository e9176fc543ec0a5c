import { describe, expect, it } from 'vitest';
import {
  ConversationStarted,
  DeliveryConfirmed,
  DeliveryStarted,
  MessageReceived,
  ReplyDelivered,
  ReplyFailed,
  ReplyGenerated,
  ReplyUnconfirmed,
  type ConversationEvent,
} from '../conversations/events.ts';
import { conversationRecord } from './conversation-record.ts';
import type { MessageRecord } from './pack.ts';

const started = (contactName?: string) =>
  ConversationStarted({ channelId: 'ch', channelType: 'whatsapp', contactId: 'p', contactAddress: '+49', ...(contactName && { contactName }) });
const asked = MessageReceived({ messageId: 'm', externalId: 'w', contactId: 'p', kind: 'text', text: 'Hallo', sentAt: '2026-11-16T09:00:00.000Z' });
const replied = ReplyGenerated({
  messageId: 'm',
  replyId: 'r',
  contactId: 'p',
  text: 'Guten Tag',
  provider: 'demo',
  model: 'demo',
  region: 'local',
  promptVersion: 1,
  promptSha256: 'p',
  inputTokens: 1,
  outputTokens: 1,
  cacheReadTokens: 0,
  latencyMs: 1,
});
const record = (...events: readonly ConversationEvent[]) =>
  conversationRecord(
    'c',
    events.map((event, i) => ({ event, at: `2026-11-16T09:00:0${i}.000Z` })),
  );
const delivery = (...events: readonly ConversationEvent[]) =>
  record(started(), asked, replied, ...events)?.messages.find((m): m is Extract<MessageRecord, { author: 'assistant' }> => m.author === 'assistant')?.delivery;
const confirmed = (status: 'sent' | 'delivered' | 'read') => DeliveryConfirmed({ replyId: 'r', externalId: 'x', status });

describe('a conversation in the pack', () => {
  it('is none before anybody wrote', () => expect(record()).toBeUndefined());
  it('stays one conversation when it starts afresh, under the newest name', () => {
    expect(record(started('Anna'), asked, started('Anna Huber'), asked, started())).toMatchObject({
      startedAt: '2026-11-16T09:00:00.000Z',
      contact: { name: 'Anna Huber' },
      messages: [{}, {}],
    });
  });
  it('says how far a reply came', () => {
    const taken = [DeliveryStarted({ replyId: 'r', attempt: 1 }), ReplyDelivered({ replyId: 'r', externalId: 'x' })];
    expect(delivery()).toBe('pending');
    expect(delivery(...taken)).toBe('sent');
    expect(delivery(...taken, confirmed('delivered'), confirmed('read'))).toBe('read');
    expect(delivery(ReplyUnconfirmed({ replyId: 'r' }))).toBe('unconfirmed');
  });
  it('calls a reply failed only when nobody tries again', () => {
    const failed = (final: boolean) => ReplyFailed({ messageId: 'm', replyId: 'r', stage: 'delivery', cause: 'x', final });
    expect([delivery(failed(false)), delivery(failed(true))]).toEqual(['pending', 'failed']);
  });
  it('believes the vendor over a record of ours that came later', () => {
    expect(delivery(confirmed('delivered'), ReplyDelivered({ replyId: 'r', externalId: 'x' }))).toBe('delivered');
  });
});
