import { describe, it } from 'vitest';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { given } from '../kernel/spec.ts';
import { answered, deliveryConfirmed, deliveryFailed, deliveryStarted, replyDelivered, target } from './conversation.examples.ts';
import { recordDeliveryFailure } from './record-delivery-failure.ts';

describe('recording a failed delivery', () => {
  const input = { ...target, cause: 'rate limit', final: false };
  it('refuses a reply that does not exist', () => given(conversationFolding).when(recordDeliveryFailure, input).thenRejected('ReplyNotFound'));
  it('keeps the cause', () =>
    given(conversationFolding, ...answered, deliveryStarted)
      .when(recordDeliveryFailure, input)
      .thenEvents(deliveryFailed(false)));
  it('gives up what the vendor took and could not deliver', () =>
    given(conversationFolding, ...answered, deliveryStarted, replyDelivered)
      .when(recordDeliveryFailure, { ...input, final: true })
      .thenEvents(deliveryFailed(true)));
  it('does nothing when it arrived', () =>
    given(conversationFolding, ...answered, deliveryConfirmed('read'))
      .when(recordDeliveryFailure, { ...input, final: true })
      .thenNothing());
  it('does nothing when it was given up before', () =>
    given(conversationFolding, ...answered, deliveryFailed(true))
      .when(recordDeliveryFailure, { ...input, final: true })
      .thenNothing());
  it('does not take back what was taken', () =>
    given(conversationFolding, ...answered, replyDelivered)
      .when(recordDeliveryFailure, input)
      .thenNothing());
});
