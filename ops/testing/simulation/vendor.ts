import { z } from 'zod';
import type { Channel, InboundMessage, InboundStatus, Outbound, SendResult } from '../../../commands/channels/channel.ts';
import { Broken, type Life } from './scheduler.ts';

/** A messenger as WhatsApp is one: it delivers until it is told that the message was taken, and speaks of what it was handed. */
export function vendor() {
  const taken: Outbound[] = [];
  const words: { readonly accountId: string; readonly replyId: string; readonly externalId: string }[] = [];
  return {
    /** What people got on their phones. */
    taken,
    /** What the vendor still has to say of it; whoever posts the statuses takes them from here. */
    words,
    channelOf: (life: Life): Channel => ({
      type: 'whatsapp',
      credentials: z.object({ accessToken: z.string() }),
      verify: () => true,
      accounts: () => [],
      parse: () => undefined,
      probe: async () => ({ ok: true, displayName: 'Simulation' }),
      send: (outbound, { accountId }) =>
        life
          .reach('send', (): SendResult => {
            const externalId = `wamid.out-${taken.push(outbound)}`;
            words.push({ accountId, replyId: outbound.replyId, externalId });
            return { ok: true, externalId };
          })
          .catch((error: unknown): SendResult => {
            if (!(error instanceof Broken)) throw error;
            return { ok: false, failure: 'retry', cause: error.message, sent: error.done ? 'unknown' : 'no' };
          }),
    }),
  };
}
export type Vendor = ReturnType<typeof vendor>;

export function textFrom(accountId: string, address: string, externalId: string, text: string): InboundMessage {
  return { accountId, externalId, contactAddress: address, kind: 'text', text, sentAt: '2026-11-16T09:29:58.000Z' };
}

export function statusOf(word: Vendor['words'][number], status: InboundStatus['status']): InboundStatus {
  return { ...word, status };
}
