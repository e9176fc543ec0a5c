import { describe, it } from 'vitest';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { ReplyDelivered } from '../../domain/conversations/events.ts';
import { given } from '../kernel/spec.ts';
import { answered, deliveryConfirmed, deliveryStarted, ids, target } from './conversation.examples.ts';
import { recordDelivery } from './record-delivery.ts';

describe('recording a delivery', () => {
  it('refuses a reply that does not exist', () =>
    given(conversationFolding)
      .when(recordDelivery, { ...target, externalId: 'x' })
      .thenRejected('ReplyNotFound'));
  it("keeps the vendor's id", () =>
    given(conversationFolding, ...answered, deliveryStarted)
      .when(recordDelivery, { ...target, externalId: 'wamid.out' })
      .thenEvents(ReplyDelivered({ replyId: ids.replyId, externalId: 'wamid.out', contactId: ids.contactId })));
  it('does nothing when a status was faster', () =>
    given(conversationFolding, ...answered, deliveryStarted, deliveryConfirmed('sent'))
      .when(recordDelivery, { ...target, externalId: 'wamid.out' })
      .thenNothing());
});
