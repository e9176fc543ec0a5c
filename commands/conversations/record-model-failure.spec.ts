import { describe, it } from 'vitest';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { ReplyFailed } from '../../domain/conversations/events.ts';
import { given } from '../kernel/spec.ts';
import { answered, conversationStarted, ids, messageReceived } from './conversation.examples.ts';
import { recordModelFailure } from './record-model-failure.ts';

describe('recording that no model answered', () => {
  const input = { conversationId: ids.conversationId, messageId: ids.messageId, cause: 'nobody there', final: true };
  it('refuses a message that never came', () => given(conversationFolding).when(recordModelFailure, input).thenRejected('MessageNotFound'));
  it('keeps the cause', () =>
    given(conversationFolding, conversationStarted, messageReceived)
      .when(recordModelFailure, input)
      .thenEvents(ReplyFailed({ messageId: ids.messageId, replyId: ids.replyId, stage: 'model', cause: 'nobody there', final: true })));
  it('does nothing when there is a reply', () =>
    given(conversationFolding, ...answered)
      .when(recordModelFailure, input)
      .thenNothing());
});
