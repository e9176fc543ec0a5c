import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel, Inbound, SendResult } from '../commands/channels/channel.ts';

/** What a vendor's peer looks like from a test: real bytes in, a real server out. */
export interface Peer {
  readonly connection: { readonly accountId: string; readonly credentials: unknown };
  /** Signed webhooks; undefined for channels that take nothing in this way. */
  readonly webhook?: {
    readonly text: (message: { readonly id: string; readonly text: string }) => { readonly rawBody: Buffer; readonly headers: Record<string, string> };
    /** Credentials of another connection of the same vendor. */
    readonly foreignCredentials: unknown;
  };
  /** What the vendor holds after sending; undefined for channels that send nothing. */
  readonly outside?: {
    readonly taken: () => readonly string[];
    readonly failWith: (kind: 'expired' | 'busy' | 'broken-before' | 'broken-after' | 'unreachable-recipient') => void;
  };
  readonly close: () => Promise<void>;
}

const texts = ['Guten Tag, ist der Termin am 3. März noch frei?', 'Grüezi! 🛠️ „ß“ & <b>nicht fett</b>', 'a\n\nb\r\nc', '\u200e‏مرحبا'];

/** The one suite that every adapter runs (E1-6). */
export function channelContract(channel: Channel, open: () => Promise<Peer>): void {
  describe(`${channel.type} keeps the contract of channels (E1-6)`, () => {
    const withPeer = (work: (peer: Peer) => Promise<void>) => async () => {
      const peer = await open();
      try {
        await work(peer);
      } finally {
        await peer.close();
      }
    };

    it('never throws on bytes of any kind', () => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.uint8Array(),
            fc.json().map((json) => Buffer.from(json)),
          ),
          (bytes) => {
            const body = Buffer.from(bytes);
            channel.accounts(body);
            channel.parse(body);
          },
        ),
        { numRuns: 300 },
      );
    });

    it(
      "accepts its own signature, and refuses one changed byte, a missing and another connection's (E1-4)",
      withPeer(async ({ webhook, connection }) => {
        if (!webhook) return expect(channel.verify(Buffer.from('{}'), {}, connection.credentials)).toBe(false);
        const { rawBody, headers } = webhook.text({ id: 'm1', text: 'Hallo' });
        expect(channel.verify(rawBody, headers, connection.credentials)).toBe(true);
        for (let at = 0; at < rawBody.length; at += 1) {
          const changed = Buffer.from(rawBody);
          changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
          expect(channel.verify(changed, headers, connection.credentials)).toBe(false);
        }
        expect(channel.verify(rawBody, {}, connection.credentials)).toBe(false);
        expect(channel.verify(rawBody, headers, webhook.foreignCredentials)).toBe(false);
      }),
    );

    it(
      'brings text in unchanged, with the same key each time it is delivered (E1-2)',
      withPeer(async ({ webhook, connection }) => {
        if (!webhook) return expect(channel.parse(Buffer.from('{}'))).toBeUndefined();
        for (const [i, text] of texts.entries()) {
          const { rawBody } = webhook.text({ id: `m${i}`, text });
          const [once, again]: (Inbound | undefined)[] = [channel.parse(rawBody), channel.parse(rawBody)];
          expect(once?.messages).toMatchObject([{ text, kind: 'text', accountId: connection.accountId, externalId: expect.stringContaining(`m${i}`) }]);
          expect(again).toEqual(once);
          expect(channel.accounts(rawBody)).toEqual([connection.accountId]);
        }
      }),
    );

    it(
      'takes text out unchanged and in one message',
      withPeer(async ({ outside, connection }) => {
        for (const text of texts) {
          const sent = await channel.send({ replyId: 'c.r', to: '49302000100', text }, connection);
          if (!outside) expect(sent).toMatchObject(sent.ok ? { externalId: 'c.r' } : { failure: 'drop', sent: 'no' });
          else expect(sent.ok).toBe(true);
        }
        if (outside) expect(outside.taken()).toEqual(texts);
      }),
    );

    it(
      'sorts failures by what can be done about them, and says whether the message may be out',
      withPeer(async ({ outside, connection }) => {
        if (!outside) return expect((await channel.probe(connection)).ok).toBe(true);
        const expected = {
          expired: { failure: 'reconnect', sent: 'no' },
          busy: { failure: 'retry', sent: 'no' },
          'broken-before': { failure: 'retry', sent: 'unknown' },
          'broken-after': { failure: 'retry', sent: 'unknown' },
          'unreachable-recipient': { failure: 'drop', sent: 'no' },
        } as const;
        for (const [kind, result] of Object.entries(expected)) {
          outside.failWith(kind as keyof typeof expected);
          const sent: SendResult = await channel.send({ replyId: 'c.r', to: '49302000100', text: 'Hallo' }, connection);
          expect({ kind, ...sent }).toMatchObject({ kind, ok: false, ...result });
        }
      }),
    );

    it(
      'keeps the text and the secrets out of its causes',
      withPeer(async ({ outside, connection }) => {
        if (!outside) return expect(JSON.stringify(await channel.probe(connection))).not.toContain('secret');
        outside.failWith('expired');
        const sent = JSON.stringify(await channel.send({ replyId: 'c.r', to: '49302000100', text: 'vertraulich' }, connection));
        expect(sent).not.toMatch(/vertraulich|49302000100|secret|token-/);
      }),
    );
  });
}
