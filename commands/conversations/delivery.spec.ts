import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationFolding, findReply } from '../../domain/conversations/conversation.ts';
import { DeliveryConfirmed, DeliveryStarted, ReplyDelivered, ReplyFailed, ReplyUnconfirmed } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { given } from '../kernel/spec.ts';
import { confirmDelivery } from './confirm-delivery.ts';
import { answered, conversationStarted, deliveryStarted, ids, inbound, messageReceived, reply, replyDelivered, target } from './conversation.examples.ts';
import { markUnconfirmed } from './mark-unconfirmed.ts';
import { receiveMessage } from './receive-message.ts';
import { recordDelivery } from './record-delivery.ts';
import { recordDeliveryFailure } from './record-delivery-failure.ts';
import { recordModelFailure } from './record-model-failure.ts';
import { recordReply } from './record-reply.ts';
import { startDelivery } from './start-delivery.ts';

const failed = (final: boolean, cause = 'rate limit') => ReplyFailed({ messageId: ids.messageId, replyId: ids.replyId, stage: 'delivery', cause, final });
const unconfirmed = ReplyUnconfirmed({ replyId: ids.replyId });
const confirmed = (status: 'sent' | 'delivered' | 'read') => DeliveryConfirmed({ replyId: ids.replyId, externalId: 'wamid.out', status });

describe('starting a delivery', () => {
  it('refuses a reply that does not exist', () => given(conversationFolding).when(startDelivery, target).thenRejected('ReplyNotFound'));
  it('refuses one that was taken', () => given(conversationFolding, ...answered, deliveryStarted, replyDelivered).when(startDelivery, target).thenRejected('DeliveryAlreadySettled'));
  it('refuses a second claim', () => given(conversationFolding, ...answered, deliveryStarted).when(startDelivery, target).thenRejected('DeliveryAlreadyStarted', { attempt: 1 }));
  it('refuses a claim on an attempt that somebody else has followed up', () => given(conversationFolding, ...answered, deliveryStarted, DeliveryStarted({ replyId: ids.replyId, attempt: 2 })).when(startDelivery, { ...target, again: 1 }).thenRejected('DeliveryAlreadyStarted', { attempt: 2 }));
  it('claims one that waits', () => given(conversationFolding, ...answered).when(startDelivery, target).thenEvents(deliveryStarted));
  it('counts attempts that are known to have failed', () => given(conversationFolding, ...answered, deliveryStarted, failed(false)).when(startDelivery, target).thenEvents(DeliveryStarted({ replyId: ids.replyId, attempt: 2 })));
  it('claims again where silence was the evidence', () => given(conversationFolding, ...answered, deliveryStarted).when(startDelivery, { ...target, again: 1 }).thenEvents(DeliveryStarted({ replyId: ids.replyId, attempt: 2 })));
  it('gives a claim to one of many', async () => {
    const { handle, envelope } = createWorld();
    await handle(receiveMessage, inbound, envelope('receive'));
    await handle(recordReply, reply, envelope('reply'));
    const claims = await Promise.all(Array.from({ length: 50 }, (_, i) => handle(startDelivery, target, envelope(`claim-${i}`))));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('recording a delivery', () => {
  it('refuses a reply that does not exist', () => given(conversationFolding).when(recordDelivery, { ...target, externalId: 'x' }).thenRejected('ReplyNotFound'));
  it('keeps the vendor\'s id', () => given(conversationFolding, ...answered, deliveryStarted).when(recordDelivery, { ...target, externalId: 'wamid.out' }).thenEvents(ReplyDelivered({ replyId: ids.replyId, externalId: 'wamid.out' })));
  it('does nothing when a status was faster', () => given(conversationFolding, ...answered, deliveryStarted, confirmed('sent')).when(recordDelivery, { ...target, externalId: 'wamid.out' }).thenNothing());
});

describe('recording a failed delivery', () => {
  const input = { ...target, cause: 'rate limit', final: false };
  it('refuses a reply that does not exist', () => given(conversationFolding).when(recordDeliveryFailure, input).thenRejected('ReplyNotFound'));
  it('keeps the cause', () => given(conversationFolding, ...answered, deliveryStarted).when(recordDeliveryFailure, input).thenEvents(failed(false)));
  it('gives up what the vendor took and could not deliver', () => given(conversationFolding, ...answered, deliveryStarted, replyDelivered).when(recordDeliveryFailure, { ...input, final: true }).thenEvents(failed(true)));
  it('does nothing when it arrived', () => given(conversationFolding, ...answered, confirmed('read')).when(recordDeliveryFailure, { ...input, final: true }).thenNothing());
  it('does nothing when it was given up before', () => given(conversationFolding, ...answered, failed(true)).when(recordDeliveryFailure, { ...input, final: true }).thenNothing());
  it('does not take back what was taken', () => given(conversationFolding, ...answered, replyDelivered).when(recordDeliveryFailure, input).thenNothing());
});

describe('confirming a delivery', () => {
  const input = { ...target, externalId: 'wamid.out', status: 'delivered' } as const;
  it('refuses a reply that does not exist', () => given(conversationFolding).when(confirmDelivery, input).thenRejected('ReplyNotFound'));
  it('moves forward', () => given(conversationFolding, ...answered, replyDelivered).when(confirmDelivery, input).thenEvents(confirmed('delivered')));
  it('settles a cut-off one', () => given(conversationFolding, ...answered, deliveryStarted).when(confirmDelivery, { ...input, status: 'sent' }).thenEvents(confirmed('sent')));
  it('settles one that nobody could confirm', () => given(conversationFolding, ...answered, deliveryStarted, unconfirmed).when(confirmDelivery, input).thenEvents(confirmed('delivered')));
  it('does nothing for a step back', () => given(conversationFolding, ...answered, confirmed('read')).when(confirmDelivery, input).thenNothing());
  it('does nothing after a final failure', () => given(conversationFolding, ...answered, failed(true)).when(confirmDelivery, input).thenNothing());

  it('ends at the furthest status, in whatever order they come (E1-2)', async () => {
    const statuses = ['sent', 'delivered', 'read'] as const;
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 8 }), async (order) => {
      const { handle, envelope } = createWorld();
      await handle(receiveMessage, inbound, envelope('receive'));
      await handle(recordReply, reply, envelope('reply'));
      for (const [i, status] of order.entries()) await handle(confirmDelivery, { ...target, externalId: 'x', status }, envelope(`status-${i}`));
      const state = await handle.state(conversationFolding, stream.conversation('tenant-a', ids.conversationId));
      expect(findReply(state, ids.replyId)?.delivery.status).toBe(statuses[Math.max(...order.map((s) => statuses.indexOf(s)))]);
    }), { numRuns: 60 });
  });
});

describe('marking a reply unconfirmed', () => {
  it('refuses a reply that does not exist', () => given(conversationFolding).when(markUnconfirmed, target).thenRejected('ReplyNotFound'));
  it('says so', () => given(conversationFolding, ...answered, deliveryStarted).when(markUnconfirmed, target).thenEvents(unconfirmed));
  it('does nothing when the outcome is known', () => given(conversationFolding, ...answered, deliveryStarted, replyDelivered).when(markUnconfirmed, target).thenNothing());
});

describe('recording that no model answered', () => {
  const input = { conversationId: ids.conversationId, messageId: ids.messageId, cause: 'nobody there', final: true };
  it('refuses a message that never came', () => given(conversationFolding).when(recordModelFailure, input).thenRejected('MessageNotFound'));
  it('keeps the cause', () => given(conversationFolding, conversationStarted, messageReceived).when(recordModelFailure, input)
    .thenEvents(ReplyFailed({ messageId: ids.messageId, replyId: ids.replyId, stage: 'model', cause: 'nobody there', final: true })));
  it('does nothing when there is a reply', () => given(conversationFolding, ...answered).when(recordModelFailure, input).thenNothing());
});
