import { describe, expect, it } from 'vitest';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { ConversationStarted, MessageReceived } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { given, specNow } from '../kernel/spec.ts';
import { conversationStarted, ids, inbound, messageReceived } from './conversation.examples.ts';
import { contactIdOf, conversationIdOf, messageIdOf, receiveCommandId } from './ids.ts';
import { receiveMessage } from './receive-message.ts';

const later = (ms: number) => new Date(Date.parse(specNow) + ms).toISOString();
const second = { ...inbound, externalId: 'wamid.2', text: 'Sind Sie da?' };
const secondReceived = MessageReceived({
  messageId: messageIdOf(ids.channelId, 'wamid.2'),
  externalId: 'wamid.2',
  contactId: ids.contactId,
  kind: 'text',
  text: 'Sind Sie da?',
  sentAt: inbound.sentAt,
});

describe('receiving a message', () => {
  it('refuses a conversation that belongs to somebody else', () =>
    given(conversationFolding, conversationStarted, messageReceived)
      .when(receiveMessage, { ...inbound, externalId: 'x', contactAddress: '43660', conversationId: ids.conversationId })
      .thenRejected('ConversationOfAnotherContact'));
  it('starts a conversation with the first one', () =>
    given(conversationFolding).when(receiveMessage, inbound).thenEvents(conversationStarted, messageReceived));
  it('goes on with the conversation within a day', () =>
    given(conversationFolding, conversationStarted, messageReceived)
      .when(receiveMessage, second, { now: later(86_399_999) })
      .thenEvents(secondReceived));
  it('starts afresh after a day of silence (D-9)', () =>
    given(conversationFolding, conversationStarted, messageReceived)
      .when(receiveMessage, second, { now: later(86_400_000) })
      .thenEvents(conversationStarted, secondReceived));
  it('does nothing for one that is stored', () => given(conversationFolding, conversationStarted, messageReceived).when(receiveMessage, inbound).thenNothing());
  it("knows a person by the vendor's own key, whatever the number", () =>
    given(conversationFolding)
      .when(receiveMessage, { ...inbound, contactKey: 'DE.77' })
      .thenEvents(
        ConversationStarted({
          channelId: ids.channelId,
          channelType: 'whatsapp',
          contactId: contactIdOf(ids.channelId, 'DE.77'),
          contactAddress: ids.address,
          contactName: 'Anna',
        }),
        MessageReceived({
          messageId: ids.messageId,
          externalId: 'wamid.1',
          contactId: contactIdOf(ids.channelId, 'DE.77'),
          kind: 'text',
          text: 'Guten Tag',
          sentAt: inbound.sentAt,
        }),
      ));

  it('stores one of a thousand deliveries in parallel (E1-2)', async () => {
    const { handle, store, envelope } = createWorld();
    const outcomes = await Promise.all(
      Array.from({ length: 1000 }, () => handle(receiveMessage, inbound, envelope(receiveCommandId(ids.channelId, 'wamid.1')))),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await store.readStream(stream.conversation('tenant-a', conversationIdOf(ids.channelId, ids.address)))).toHaveLength(2);
  });
});
