import { uuid5 } from '../kernel/uuid.ts';

// Everything about a message derives from where it came from, so that every repeat meets what the first try left behind.

// What they derive from must not tell who somebody is: a phone number is guessed from its plain hash in minutes, so `ingest` brings pseudonyms.

/** One person on one connection; the sender is known by a pseudonym, or by an address that says nothing about a person. */
export function conversationIdOf(channelId: string, sender: string): string {
  return uuid5(channelId, sender);
}

/** The pseudonym of the person: the key of their data, and what usage is shown by. */
export function contactIdOf(channelId: string, sender: string): string {
  return uuid5(channelId, sender, 'contact');
}

export function messageIdOf(channelId: string, messageKey: string): string {
  return uuid5(channelId, messageKey);
}

/** The command id of `receiveMessage`: the vendor may deliver a message as often as it likes. */
export function receiveCommandId(channelId: string, messageKey: string): string {
  return uuid5(channelId, messageKey, 'receive');
}

export function replyIdOf(messageId: string): string {
  return uuid5(messageId, 'reply');
}

/**
 * What travels with a reply to the vendor and comes back in its statuses (WhatsApp: `biz_opaque_callback_data`):
 * it alone leads back to the stream the reply stands on.
 */
export function replyReference(conversationId: string, replyId: string): string {
  return `${conversationId}.${replyId}`;
}

export function fromReplyReference(reference: string): { readonly conversationId: string; readonly replyId: string } | undefined {
  const [conversationId, replyId, ...rest] = reference.split('.');
  if (!conversationId || !replyId || rest.length > 0) return undefined;
  const id = /^[A-Za-z0-9_-]{1,80}$/;
  return id.test(conversationId) && id.test(replyId) ? { conversationId, replyId } : undefined;
}

/** The conversation a stream belongs to, for policies, which see events without their command. */
export function conversationIn(streamId: string): string {
  return streamId.slice(streamId.indexOf('.') + 1);
}
