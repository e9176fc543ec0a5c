import type { Inbound, InboundMessage, InboundStatus } from '../../commands/channels/channel.ts';
import { toInstant } from '../../domain/kernel/time.ts';
import { nameOf } from './errors.ts';
import { readAccounts, readBody, type WireContact, type WireMessage, type WireStatus, type WireValue } from './wire.ts';

export function accounts(rawBody: Buffer): readonly string[] | undefined {
  return readAccounts(rawBody);
}

/** Messages and statuses in the order Meta lists them. */
export function parse(rawBody: Buffer): Inbound | undefined {
  const body = readBody(rawBody);
  return body && { messages: body.messages.flatMap(fromMessages), statuses: body.messages.flatMap(fromStatuses) };
}

// Not said by a person to us: nothing to answer.
const silent = new Set(['reaction', 'system', 'revoke', 'edit', 'request_welcome', 'ephemeral']);

function fromMessages({ metadata, contacts, messages }: WireValue): InboundMessage[] {
  return messages.flatMap((message) => {
    if (silent.has(message.type)) return [];
    const contact = senderOf(message, contacts);
    // Since 2026 a person may hide the number behind a username; the business-scoped id is always the same person.
    const contactKey = message.from_user_id ?? contact?.user_id;
    const contactAddress = message.from ?? contact?.wa_id ?? contactKey;
    const sentAt = instantOf(message.timestamp);
    if (!contactAddress || !sentAt) return [];
    const text = textOf(message);
    const name = contact?.profile?.name;
    return [
      {
        externalId: message.id,
        accountId: metadata.phone_number_id,
        contactAddress,
        ...(contactKey !== undefined && { contactKey }),
        ...(name && { contactName: name }),
        // What stands under a picture is kept, but an answer to it alone would pretend to have seen the picture.
        kind: text === undefined || seenOnly.has(message.type) ? ('unsupported' as const) : ('text' as const),
        text: text ?? '',
        sentAt,
      },
    ];
  });
}

/** By one of the ids both carry; a lone contact without a common id is taken only where nothing speaks against it. Never a guess between people. */
function senderOf({ from, from_user_id: userId }: WireMessage, contacts: readonly WireContact[]): WireContact | undefined {
  const found = contacts.find((c) => (from !== undefined && c.wa_id === from) || (userId !== undefined && c.user_id === userId));
  if (found) return found;
  const [only, ...others] = contacts;
  if (!only || others.length > 0) return undefined;
  const another = (mine: string | undefined, theirs: string | undefined) => mine !== undefined && theirs !== undefined && mine !== theirs;
  return another(from, only.wa_id) || another(userId, only.user_id) ? undefined : only;
}

/** What has to be looked at to be answered, which nobody here can yet. */
const seenOnly: ReadonlySet<string> = new Set(['image', 'video', 'document']);

function textOf({ type, text, button, interactive, image, video, document }: WireMessage): string | undefined {
  switch (type) {
    case 'text':
      return filled(text?.body);
    case 'button':
      return filled(button?.text);
    case 'interactive':
      return filled(interactive?.button_reply?.title ?? interactive?.list_reply?.title);
    case 'image':
      return filled(image?.caption);
    case 'video':
      return filled(video?.caption);
    case 'document':
      return filled(document?.caption);
    default:
      return undefined;
  }
}

function filled(text: string | undefined): string | undefined {
  return text?.trim() ? text : undefined;
}

/** Epoch seconds as text. A missing or absurd one drops the message rather than inventing a time. */
function instantOf(seconds: string | undefined) {
  const ms = /^\d{1,11}$/.test(seconds ?? '') ? Number(seconds) * 1_000 : Number.NaN;
  return Number.isNaN(ms) ? undefined : toInstant(new Date(ms));
}

const known: Readonly<Record<string, InboundStatus['status']>> = { sent: 'sent', delivered: 'delivered', read: 'read', played: 'read', failed: 'failed' };

function fromStatuses({ metadata, statuses }: WireValue): InboundStatus[] {
  return statuses.flatMap((wire) => {
    const status = Object.hasOwn(known, wire.status) ? known[wire.status] : undefined;
    if (!status) return [];
    const { biz_opaque_callback_data: replyId } = wire;
    return [
      {
        accountId: metadata.phone_number_id,
        externalId: wire.id,
        status,
        ...(replyId && { replyId }),
        ...(status === 'failed' && { cause: causeOf(wire) }),
      },
    ];
  });
}

function causeOf({ errors }: WireStatus): string {
  const [error] = errors;
  return error?.code === undefined ? 'whatsapp gave no reason' : `whatsapp ${error.code}: ${nameOf(error.code)}`;
}
