import { describe, it } from 'vitest';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { DisclosureShown, ReplyFailed, ReplyGenerated } from '../../domain/conversations/events.ts';
import { given } from '../kernel/spec.ts';
import { answered, conversationStarted, deliveryStarted, disclosureShown, ids, messageReceived, reply, replyGenerated } from './conversation.examples.ts';
import { messageIdOf, replyIdOf } from './ids.ts';
import { recordReply } from './record-reply.ts';

const secondId = messageIdOf(ids.channelId, 'wamid.2');
const second = { ...messageReceived, payload: { ...messageReceived.payload, messageId: secondId, externalId: 'wamid.2' } };
const toSecond = ReplyGenerated({ ...replyGenerated.payload, messageId: secondId, replyId: replyIdOf(secondId) });
const lost = ReplyFailed({ messageId: ids.messageId, replyId: ids.replyId, stage: 'delivery', cause: 'token expired', final: true });

describe('recording a reply', () => {
  it('refuses one to a message that never came', () => given(conversationFolding).when(recordReply, reply).thenRejected('MessageNotFound'));
  it('puts the notice in front of the first one', () =>
    given(conversationFolding, conversationStarted, messageReceived).when(recordReply, reply).thenEvents(disclosureShown, replyGenerated));
  it('shows the notice once', () =>
    given(conversationFolding, ...answered, second)
      .when(recordReply, { ...reply, messageId: secondId })
      .thenEvents(toSecond));
  it('shows it again when the first one did not go out', () =>
    given(conversationFolding, ...answered, deliveryStarted, lost, second)
      .when(recordReply, { ...reply, messageId: secondId })
      .thenEvents(DisclosureShown({ ...disclosureShown.payload, messageId: secondId, replyId: replyIdOf(secondId) }), toSecond));
  it('does nothing for a message that has its reply', () =>
    given(conversationFolding, ...answered)
      .when(recordReply, { ...reply, text: 'Etwas anderes' })
      .thenNothing());
});
