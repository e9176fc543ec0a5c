import type { Outbound } from '../../commands/channels/channel.ts';

/** https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages */
export const maxBodyLength = 4_096;

/** One message's text in pieces WhatsApp takes; nearly always one. Cut after a paragraph, else a sentence, else a word. */
export function split(text: string, limit = maxBodyLength): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit);
  // A cut in the first half would leave a stub of a message; then the next finer border is better.
  const ends = [/\n\s*\n(?!.*\n\s*\n)/s, /[.!?…]["“”»)]?\s(?!.*[.!?…]["“”»)]?\s)/s, /\s(?!.*\s)/s];
  for (const end of ends) {
    const found = end.exec(window);
    const at = found ? found.index + found[0].length : 0;
    if (at > limit / 2) return at;
  }
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]$/.test(window) ? limit - 1 : limit;
}

/** A business-scoped user id such as `DE.1349…`; it is addressed by `recipient`, a phone number by `to`. */
const isUserId = (address: string) => /^[A-Z]{2}\./.test(address);

export function render(outbound: Outbound, body: string, first: boolean): object {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...(isUserId(outbound.to) ? { recipient: outbound.to } : { to: outbound.to }),
    type: 'text',
    // A preview would make Meta fetch a link that the model wrote.
    text: { body, preview_url: false },
    ...(first && outbound.inReplyTo && { context: { message_id: outbound.inReplyTo } }),
    // Meta returns it in every status of this message.
    biz_opaque_callback_data: outbound.replyId,
  };
}
