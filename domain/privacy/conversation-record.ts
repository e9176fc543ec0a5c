import type { ConversationEvent } from '../conversations/events.ts';
import type { Instant } from '../kernel/time.ts';
import type { ConversationRecord, MessageRecord } from './pack.ts';

type Reply = Extract<MessageRecord, { author: 'assistant' }>;

/** One conversation as the pack tells it, in the order in which things happened. */
export function conversationRecord(
  id: string,
  history: readonly { readonly event: ConversationEvent; readonly at: Instant }[],
): ConversationRecord | undefined {
  let record: ConversationRecord | undefined;
  const replies = new Map<string, Reply>();
  const deliver = (replyId: string, delivery: Reply['delivery'], externalId?: string) => {
    const reply = replies.get(replyId);
    if (!reply) return;
    // After a crash the vendor's word may stand before our own record of the sending.
    const knownFurther = delivery === 'sent' && (reply.delivery === 'delivered' || reply.delivery === 'read');
    if (!knownFurther) reply.delivery = delivery;
    if (externalId !== undefined) reply.externalId = externalId;
  };
  for (const { event, at } of history) {
    switch (event.type) {
      case 'ConversationStarted': {
        const { channelId, channelType, contactId, contactAddress, contactName } = event.payload;
        // After a day of silence a conversation starts afresh; it is still the same one, and the newest name counts.
        record = {
          id,
          channelId,
          channelType,
          startedAt: record?.startedAt ?? at,
          contact: { id: contactId, address: contactAddress, name: contactName ?? record?.contact.name ?? null },
          messages: record?.messages ?? [],
        };
        break;
      }
      case 'MessageReceived': {
        const { messageId, externalId, kind, text, sentAt } = event.payload;
        record?.messages.push({ author: 'contact', id: messageId, at, sentAt, kind, text, externalId });
        break;
      }
      case 'DisclosureShown':
        record?.messages.push({
          author: 'notice',
          id: `${event.payload.replyId}-notice`,
          at,
          version: event.payload.version,
          language: event.payload.language,
        });
        break;
      case 'ReplyGenerated': {
        const { replyId, messageId, text, provider, model, region, promptVersion, inputTokens, outputTokens, cacheReadTokens } = event.payload;
        const reply: Reply = {
          author: 'assistant',
          id: replyId,
          at,
          inReplyTo: messageId,
          text,
          provider,
          model,
          region,
          promptVersion,
          inputTokens,
          outputTokens,
          cacheReadTokens,
          delivery: 'pending',
          externalId: null,
        };
        replies.set(replyId, reply);
        record?.messages.push(reply);
        break;
      }
      case 'ReplyDelivered':
        deliver(event.payload.replyId, 'sent', event.payload.externalId);
        break;
      case 'DeliveryConfirmed':
        deliver(event.payload.replyId, event.payload.status, event.payload.externalId);
        break;
      case 'ReplyFailed':
        if (event.payload.final) deliver(event.payload.replyId, 'failed');
        break;
      case 'ReplyUnconfirmed':
        deliver(event.payload.replyId, 'unconfirmed');
        break;
      case 'DeliveryStarted':
        break;
    }
  }
  return record;
}
