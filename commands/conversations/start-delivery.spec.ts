import { describe, expect, it } from 'vitest';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { DeliveryStarted } from '../../domain/conversations/events.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { given } from '../kernel/spec.ts';
import { answered, deliveryFailed, deliveryStarted, ids, inbound, reply, replyDelivered, target } from './conversation.examples.ts';
import { receiveMessage } from './receive-message.ts';
import { recordReply } from './record-reply.ts';
import { startDelivery } from './start-delivery.ts';

describe('starting a delivery', () => {
  it('refuses a reply that does not exist', () => given(conversationFolding).when(startDelivery, target).thenRejected('ReplyNotFound'));
  it('refuses one that was taken', () =>
    given(conversationFolding, ...answered, deliveryStarted, replyDelivered)
      .when(startDelivery, target)
      .thenRejected('DeliveryAlreadySettled'));
  it('refuses a second claim', () =>
    given(conversationFolding, ...answered, deliveryStarted)
      .when(startDelivery, target)
      .thenRejected('DeliveryAlreadyStarted', { attempt: 1 }));
  it('refuses a claim on an attempt that somebody else has followed up', () =>
    given(conversationFolding, ...answered, deliveryStarted, DeliveryStarted({ replyId: ids.replyId, attempt: 2 }))
      .when(startDelivery, { ...target, again: 1 })
      .thenRejected('DeliveryAlreadyStarted', { attempt: 2 }));
  it('claims one that waits', () =>
    given(conversationFolding, ...answered)
      .when(startDelivery, target)
      .thenEvents(deliveryStarted));
  it('counts attempts that are known to have failed', () =>
    given(conversationFolding, ...answered, deliveryStarted, deliveryFailed(false))
      .when(startDelivery, target)
      .thenEvents(DeliveryStarted({ replyId: ids.replyId, attempt: 2 })));
  it('claims again where silence was the evidence', () =>
    given(conversationFolding, ...answered, deliveryStarted)
      .when(startDelivery, { ...target, again: 1 })
      .thenEvents(DeliveryStarted({ replyId: ids.replyId, attempt: 2 })));
  it('gives a claim to one of many', async () => {
    const { handle, envelope } = createWorld();
    await handle(receiveMessage, inbound, envelope('receive'));
    await handle(recordReply, reply, envelope('reply'));
    const claims = await Promise.all(Array.from({ length: 50 }, (_, i) => handle(startDelivery, target, envelope(`claim-${i}`))));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
