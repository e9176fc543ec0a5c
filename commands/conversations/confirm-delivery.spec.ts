import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationFolding, findReply } from '../../domain/conversations/conversation.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { given } from '../kernel/spec.ts';
import { confirmDelivery } from './confirm-delivery.ts';
import {
  answered,
  deliveryConfirmed,
  deliveryFailed,
  deliveryStarted,
  ids,
  inbound,
  reply,
  replyDelivered,
  replyUnconfirmed,
  target,
} from './conversation.examples.ts';
import { receiveMessage } from './receive-message.ts';
import { recordReply } from './record-reply.ts';

describe('confirming a delivery', () => {
  const input = { ...target, externalId: 'wamid.out', status: 'delivered' } as const;
  it('refuses a reply that does not exist', () => given(conversationFolding).when(confirmDelivery, input).thenRejected('ReplyNotFound'));
  it('moves forward', () =>
    given(conversationFolding, ...answered, replyDelivered)
      .when(confirmDelivery, input)
      .thenEvents(deliveryConfirmed('delivered')));
  it('settles a cut-off one', () =>
    given(conversationFolding, ...answered, deliveryStarted)
      .when(confirmDelivery, { ...input, status: 'sent' })
      .thenEvents(deliveryConfirmed('sent')));
  it('settles one that nobody could confirm', () =>
    given(conversationFolding, ...answered, deliveryStarted, replyUnconfirmed)
      .when(confirmDelivery, input)
      .thenEvents(deliveryConfirmed('delivered')));
  it('does nothing for a step back', () =>
    given(conversationFolding, ...answered, deliveryConfirmed('read'))
      .when(confirmDelivery, input)
      .thenNothing());
  it('does nothing after a final failure', () =>
    given(conversationFolding, ...answered, deliveryFailed(true))
      .when(confirmDelivery, input)
      .thenNothing());

  it('ends at the furthest status, in whatever order they come (E1-2)', async () => {
    const statuses = ['sent', 'delivered', 'read'] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 8 }), async (order) => {
        const { handle, envelope } = createWorld();
        await handle(receiveMessage, inbound, envelope('receive'));
        await handle(recordReply, reply, envelope('reply'));
        for (const [i, status] of order.entries()) await handle(confirmDelivery, { ...target, externalId: 'x', status }, envelope(`status-${i}`));
        const state = await handle.state(conversationFolding, stream.conversation('tenant-a', ids.conversationId));
        expect(findReply(state, ids.replyId)?.delivery.status).toBe(statuses[Math.max(...order.map((s) => statuses.indexOf(s)))]);
      }),
      { numRuns: 60 },
    );
  });
});
