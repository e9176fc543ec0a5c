import { describe, expect, it } from 'vitest';
import { apply } from '../kernel/decider.ts';
import type { Metadata } from '../kernel/metadata.ts';
import { conversationFolding, isReceived, nextUnanswered, unsettledReplies, type Conversation } from './conversation.ts';
import { ConversationStarted, DeliveryConfirmed, DisclosureShown, MessageReceived, ReplyDelivered, ReplyGenerated, type ConversationEvent } from './events.ts';

const meta: Metadata = {
  tenantId: 't',
  actor: { kind: 'system', id: 's' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};
const fold = (events: readonly ConversationEvent[], from: Conversation = conversationFolding.initial) =>
  events.reduce((state, event) => apply(conversationFolding, state, event, meta), from);

const started = ConversationStarted({ channelId: 'ch', channelType: 'whatsapp', contactId: 'p', contactAddress: '491701' });
const received = (n: number) => MessageReceived({ messageId: `m${n}`, externalId: `e${n}`, contactId: 'p', kind: 'text', text: `Frage ${n}`, sentAt: meta.at });
const generated = (n: number) =>
  ReplyGenerated({
    messageId: `m${n}`,
    replyId: `r${n}`,
    contactId: 'p',
    text: `Antwort ${n}`,
    provider: 'x',
    model: 'demo',
    region: 'local',
    promptVersion: 0,
    promptSha256: '',
    inputTokens: 1,
    outputTokens: 1,
    cacheReadTokens: 0,
    latencyMs: 1,
  });
const delivered = (n: number) => ReplyDelivered({ replyId: `r${n}`, externalId: `x${n}` });

describe('a conversation', () => {
  it('stays small over years, and forgets no message it has received', () => {
    const numbers = Array.from({ length: 500 }, (_, n) => n);
    const state = fold([started, ...numbers.flatMap((n) => [received(n), generated(n), delivered(n)])]);
    expect(state.exchanges.length).toBeLessThanOrEqual(60);
    expect(state.replies.length).toBeLessThanOrEqual(60);
    expect(numbers.every((n) => isReceived(state, `m${n}`))).toBe(true);
    expect(isReceived(state, 'm500')).toBe(false);
  });

  it('drops nothing that is still owed', () => {
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    const waiting = fold([started, ...numbers.map(received)]);
    expect(waiting.exchanges).toHaveLength(200);
    expect(nextUnanswered(waiting)?.messageId).toBe('m0');
    expect(unsettledReplies(fold(numbers.map(generated), waiting))).toHaveLength(200);
  });

  it('keeps unanswered messages when it starts afresh, and lets go of the rest', () => {
    const state = fold([started, received(1), generated(1), delivered(1), received(2), started, received(3)]);
    expect(state.exchanges.map(({ messageId }) => messageId)).toEqual(['m2', 'm3']);
  });

  it('knows which reply carries the notice', () => {
    const notice = DisclosureShown({ messageId: 'm1', replyId: 'r1', version: 'v', language: 'en' });
    const state = fold([started, received(1), notice, generated(1), received(2), generated(2)]);
    expect(state.replies.map((reply) => reply.notice)).toEqual(['en', undefined]);
    expect(state.noticeDue).toBe(false);
  });

  it('remembers that its vendor reports statuses', () => {
    expect(fold([started, received(1), generated(1), delivered(1)]).statusesSeen).toBe(false);
    expect(fold([started, received(1), generated(1), DeliveryConfirmed({ replyId: 'r1', externalId: 'x', status: 'sent' })]).statusesSeen).toBe(true);
  });
});
