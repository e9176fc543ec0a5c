import { describe, it } from 'vitest';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { given } from '../kernel/spec.ts';
import { answered, deliveryStarted, replyDelivered, replyUnconfirmed, target } from './conversation.examples.ts';
import { markUnconfirmed } from './mark-unconfirmed.ts';

describe('marking a reply unconfirmed', () => {
  it('refuses a reply that does not exist', () => given(conversationFolding).when(markUnconfirmed, target).thenRejected('ReplyNotFound'));
  it('says so', () =>
    given(conversationFolding, ...answered, deliveryStarted)
      .when(markUnconfirmed, target)
      .thenEvents(replyUnconfirmed));
  it('does nothing when the outcome is known', () =>
    given(conversationFolding, ...answered, deliveryStarted, replyDelivered)
      .when(markUnconfirmed, target)
      .thenNothing());
});
