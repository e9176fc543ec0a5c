import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryLiveReplies } from '../../commands/assistant/live-replies-memory.ts';
import { memoryLimits } from '../../commands/limits/memory-limits.ts';
import { openConnection } from '../../commands/channels/open-connection.ts';
import { pauseChannel } from '../../commands/channels/pause-channel.ts';
import { conversationIdOf } from '../../commands/conversations/ids.ts';
import { createWorld, type World } from '../../ops/testing/world.ts';
import { preflight, type WebchatDeps } from './door.ts';
import { openSession } from './open-session.ts';
import { postMessage } from './post-message.ts';
import { readHistory } from './read-history.ts';
import { streamReplies } from './stream-replies.ts';
import { answer } from './testing/answer.ts';

const page = 'https://www.muster-haustechnik.de';
let world: World;
let deps: WebchatDeps;
let publicKey: string;
let channelId: string;

const connect = async (tenant: string, allowedOrigins: string[]) => {
  const opened = await openConnection(world, { type: 'webchat', name: 'Website', allowedOrigins }, world.envelope(`connect-${tenant}`, tenant));
  if (!opened.ok) throw new Error('not connected');
  return opened.channel;
};
beforeEach(async () => {
  world = createWorld();
  deps = { ...world, liveReplies: memoryLiveReplies(), limits: memoryLimits(() => world.clock()), ownOrigin: 'https://chat.example', newId: randomUUID };
  ({ accountId: publicKey, channelId } = await connect('tenant-a', [page]));
});

const session = async (body: object = {}, key = publicKey) => {
  const opened = await openSession(deps, { publicKey: key, origin: page, body });
  if (!opened.ok) throw new Error(opened.code);
  return opened.body;
};
const bearer = (token: string) => ({ publicKey, origin: page, authorization: `Bearer ${token}` });
const write = async (token: string, text: string, clientId = randomUUID()) => {
  const posted = await postMessage(deps, { ...bearer(token), body: { clientId, text } });
  if (!posted.ok) throw new Error(posted.code);
  return posted.body;
};
const place = (token: string) => ({ tenantId: 'tenant-a', conversationId: conversationIdOf(channelId, token.split('.')[1] ?? '') });

describe("a widget's session", () => {
  it("shows the notice before anything is written, in the visitor's language", async () => {
    expect(await session({ language: 'en' })).toMatchObject({ known: false, language: 'en', notice: expect.stringContaining('AI assistant'), online: true });
    expect(await session()).toMatchObject({ language: 'de', notice: expect.stringContaining('KI-Assistenten'), personaName: 'Assistent' });
    expect((await world.store.readAll(0n, 100)).map(({ type }) => type)).toEqual(['ChannelAccountClaimed', 'ChannelConnected']);
  });

  it('is refused for a key nobody has', async () => {
    expect(await openSession(deps, { publicKey: 'pk_none', origin: page, body: {} })).toMatchObject({ ok: false, code: 'ChannelNotFound' });
  });

  it('is refused for a page that is not on the list, without CORS headers', async () => {
    const refused = await openSession(deps, { publicKey, origin: 'https://evil.example', body: {} });
    expect(refused).toEqual({ ok: false, code: 'OriginNotAllowed', headers: { vary: 'Origin' } });
    expect(await preflight(deps, { publicKey, origin: 'https://evil.example' })).toMatchObject({ ok: false });
    expect(await preflight(deps, { publicKey, origin: page })).toMatchObject({
      ok: true,
      status: 204,
      headers: { 'access-control-allow-origin': page, vary: 'Origin' },
    });
    expect(await openSession(deps, { publicKey, origin: deps.ownOrigin, body: {} })).toMatchObject({ ok: true });
  });

  it('gives the same visitor a new token, as long as the old one may be renewed', async () => {
    const first = await session();
    world.advance(3 * 86_400_000);
    const second = await session({ token: first.token });
    expect(second).toMatchObject({ known: true });
    expect(second.token).not.toBe(first.token);
    expect(place(second.token)).toEqual(place(first.token));
    world.advance(40 * 86_400_000);
    expect(await session({ token: second.token })).toMatchObject({ known: false });
  });

  it('accepts no token that was changed, has ended, or belongs to another widget', async () => {
    const { token } = await session();
    const { accountId: otherKey } = await connect('tenant-b', []);
    const post = (text: string, key = publicKey) =>
      postMessage(deps, { publicKey: key, origin: page, authorization: `Bearer ${text}`, body: { clientId: randomUUID(), text: 'a' } });
    expect(await post(token, otherKey)).toMatchObject({ ok: false, code: 'VisitorTokenInvalid' });
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === '1' ? '2' : '1';
      if (token[at] === other) continue;
      expect(await post(token.slice(0, at) + other + token.slice(at + 1)), `character ${at}`).toMatchObject({ ok: false, code: 'VisitorTokenInvalid' });
    }
    world.advance(86_400_001);
    expect(await post(token)).toMatchObject({ ok: false, code: 'VisitorTokenInvalid' });
  });
});

describe("a visitor's message", () => {
  it('is in the log once it is accepted, and once however often it is sent', async () => {
    const { token } = await session();
    const clientId = randomUUID();
    const [first, second] = [await write(token, 'Hallo', clientId), await write(token, 'Hallo', clientId)];
    expect(second).toEqual(first);
    expect((await world.store.readAll(0n, 100)).filter(({ type }) => type === 'MessageReceived')).toHaveLength(1);
  });

  it.each([
    ['nothing', { clientId: randomUUID(), text: '  ' }],
    ['too much', { clientId: randomUUID(), text: 'a'.repeat(4_001) }],
    ['no id', { text: 'a' }],
  ])('is refused when it holds %s', async (_, body) => {
    const { token } = await session();
    expect(await postMessage(deps, { ...bearer(token), body })).toMatchObject({ ok: false, code: 'InvalidInput' });
  });

  it('is kept while the channel is paused', async () => {
    const { token } = await session();
    await world.handle(pauseChannel, { channelId }, world.envelope('p1'));
    expect(await write(token, 'Noch da?')).toMatchObject({ held: true });
    expect(await session()).toMatchObject({ online: false });
    expect(await readHistory(deps, bearer(token))).toMatchObject({ ok: true, body: { waiting: true, items: [{ author: 'visitor', text: 'Noch da?' }] } });
  });

  it('is seen by its visitor only (E1-5)', async () => {
    const [a, b] = [await session(), await session()];
    await write(a.token, 'Geheim');
    expect(await readHistory(deps, bearer(b.token))).toMatchObject({ body: { items: [] } });
  });
});

interface Told {
  readonly events: { readonly event: string; readonly id?: string; readonly data: { readonly replyId?: string; readonly text?: string } }[];
}

/** Reads a stream until it has been told so many pieces, or a reply is done. */
async function listen(token: string, options: { lastEventId?: string | undefined; pieces?: number; heartbeatMs?: number; until?: string }): Promise<Told> {
  const leaving = new AbortController();
  const opened = await streamReplies(deps, {
    ...bearer(token),
    lastEventId: options.lastEventId,
    signal: leaving.signal,
    ...(options.heartbeatMs !== undefined && { heartbeatMs: options.heartbeatMs }),
  });
  if (!opened.ok) throw new Error(opened.code);
  const events: Told['events'] = [];
  for await (const piece of opened.body) {
    const [id, event, data] = ['id', 'event', 'data'].map((name) => new RegExp(`^${name}: (.*)$`, 'm').exec(piece)?.[1]);
    if (event === undefined || data === undefined) continue;
    events.push({ event, ...(id !== undefined && { id }), data: JSON.parse(data) as Told['events'][number]['data'] });
    if (event === (options.until ?? 'done') || events.filter((e) => e.event === 'text').length >= (options.pieces ?? Infinity)) leaving.abort();
  }
  return { events };
}
const textOf = ({ events }: Told) => events.flatMap(({ event, data }) => (event === 'text' ? [data.text] : [])).join('');
const lastId = ({ events }: Told) => events.findLast(({ id }) => id !== undefined)?.id;

describe('the reply stream', () => {
  const text = 'Guten Tag! Unser Monteur kommt am Dienstag zwischen acht und zehn Uhr 🛠️ zu Ihnen.';

  it('tells a reply word by word and at last as a whole', async () => {
    const { token } = await session();
    const { messageId } = await write(token, 'Wann?');
    const listening = listen(token, {});
    await answer(deps, { ...place(token), messageId, text, pauseMs: 1 });
    const told = await listening;
    expect(textOf(told)).toBe(text);
    expect(told.events.map(({ event }) => event).filter((e) => e !== 'text')).toEqual(['ready', 'started', 'done']);
    expect(told.events.at(-1)?.data).toMatchObject({ text, messageId });
  });

  it('loses and doubles nothing, wherever it is cut and however late it is resumed (US-1.6)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), fc.boolean(), async (cuts, whileMaking) => {
        const { token } = await session();
        const { messageId } = await write(token, 'Wann?');
        const script = { ...place(token), messageId, text };
        let heard = '';
        let mark: string | undefined;
        const hear = async (pieces?: number) => {
          const told = await listen(token, { lastEventId: mark, ...(pieces !== undefined && { pieces }) });
          heard += textOf(told);
          mark = lastId(told) ?? mark;
          return told.events.at(-1)?.event;
        };
        const [first = 1, ...rest] = cuts;
        const firstPart = hear(first);
        const answering = answer(deps, { ...script, pauseMs: 1 });
        await firstPart;
        if (!whileMaking) await answering;
        let last: string | undefined;
        for (const pieces of rest) if (last !== 'done') last = await hear(pieces);
        if (last !== 'done') await hear();
        await answering;
        expect(heard).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it('tells later replies too when it is resumed', async () => {
    const { token } = await session();
    const one = await write(token, 'Eins?');
    const first = await answer(deps, { ...place(token), messageId: one.messageId, text: 'Antwort eins.', live: false });
    const two = await write(token, 'Zwei?');
    const second = await answer(deps, { ...place(token), messageId: two.messageId, text: 'Antwort zwei.', live: false });
    const told = await listen(token, { lastEventId: `${first}.8`, until: 'ready' });
    expect(told.events.filter(({ event }) => event === 'text').map(({ data, id }) => [data.text, id])).toEqual([
      ['eins.', `${first}.13`],
      ['Antwort zwei.', `${second}.13`],
    ]);
  });

  it('tells a new listener nothing of what stands in the history', async () => {
    const { token } = await session();
    const { messageId } = await write(token, 'Eins?');
    await answer(deps, { ...place(token), messageId, text: 'Antwort eins.' });
    expect((await listen(token, { until: 'ready' })).events).toEqual([{ event: 'ready', data: {} }]);
    expect(await readHistory(deps, bearer(token))).toMatchObject({
      body: { waiting: false, items: [{ author: 'visitor' }, { author: 'assistant', text: 'Antwort eins.', inReplyTo: messageId }] },
    });
  });

  it('finds in the log what never came live', async () => {
    const { token } = await session();
    const { messageId } = await write(token, 'Eins?');
    const listening = listen(token, { heartbeatMs: 20 });
    await answer(deps, { ...place(token), messageId, text, live: false, pauseMs: 3 });
    expect(textOf(await listening)).toBe(text);
  });

  it('is refused without a visitor token', async () => {
    expect(await streamReplies(deps, { publicKey, origin: page, signal: AbortSignal.timeout(1_000) })).toMatchObject({
      ok: false,
      code: 'VisitorTokenInvalid',
    });
  });
});
