import { describe, expect, it } from 'vitest';
import { withNotice } from '../../domain/assistants/disclosure.ts';
import { fixedTexts } from '../../domain/assistants/fixed-texts.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { chooseModel } from '../assistants/choose-model.ts';
import { pauseChannel } from '../channels/pause-channel.ts';
import { recoverChannel } from '../channels/recover-channel.ts';
import { resumeChannel } from '../channels/resume-channel.ts';
import { confirmDelivery } from '../conversations/confirm-delivery.ts';
import { fromReplyReference, replyIdOf, messageIdOf, replyReference } from '../conversations/ids.ts';
import { correlated } from '../kernel/correlation.ts';
import { openEvents } from '../kernel/sealing.ts';
import { suspendTenant } from '../tenants/suspend-tenant.ts';
import { createCallLLM, servedModels } from './call-llm.ts';
import { createTurn } from './create-turn.ts';
import { DeliveryPostponed } from './deliver.ts';
import { demoProvider } from './demo/index.ts';
import { memoryLiveReplies } from './live-replies-memory.ts';
import { ProviderError, type ChatMessage, type Provider } from './provider.ts';
import { channelsOf, meteredOf, openTenant, recordingChannel, typesOf } from './turn.examples.ts';
import type { TurnDeps } from './turn-deps.ts';

/** A model that answers what the spec says, and keeps what it was asked. */
function scriptedProvider(answer: (messages: readonly ChatMessage[], nth: number) => string | Error = () => 'Gern.') {
  const asked: (readonly ChatMessage[])[] = [];
  const provider: Provider = {
    name: 'scripted',
    region: 'local',
    models: ['demo'],
    async *stream({ messages }) {
      asked.push(messages);
      const text = answer(messages, asked.length);
      if (text instanceof Error) throw text;
      for (const word of text.match(/\S+\s*/g) ?? []) yield { text: word };
      return {
        text,
        provider: 'scripted',
        model: 'demo',
        region: 'local',
        usage: { inputTokens: 11, outputTokens: 3, cacheReadTokens: 2 },
        finish: 'stop',
        latencyMs: 1,
      };
    },
    health: async () => 'ok',
  };
  return { provider, asked };
}

async function setUp(options: { provider?: Provider; type?: 'whatsapp' | 'webchat'; vendor?: Parameters<typeof recordingChannel>[1]; speaks?: boolean } = {}) {
  const world = createWorld();
  const whatsapp = recordingChannel('whatsapp', options.vendor);
  const tenant = await openTenant(world, { type: options.type ?? 'whatsapp' });
  const providers = [options.provider ?? demoProvider()];
  const liveReplies = memoryLiveReplies();
  const deps: TurnDeps = {
    ...world,
    liveReplies,
    served: servedModels(providers),
    channels: channelsOf(whatsapp.channel),
    callLLM: createCallLLM({ providers, sleep: async () => undefined }),
    reportsStatuses: async () => options.speaks ?? false,
  };
  const turn = createTurn(deps);
  const conversationId = tenant.conversationId('491701');
  const types = () => typesOf(world, tenant.tenantId, conversationId);
  return {
    world,
    deps,
    tenant,
    turn,
    whatsapp,
    conversationId,
    types,
    liveReplies,
    take: (lastAttempt = false) => turn.take(tenant.tenantId, conversationId, { lastAttempt }),
  };
}

const started = ['ConversationStarted', 'MessageReceived'];
const answered = ['DisclosureShown', 'ReplyGenerated', 'DeliveryStarted', 'ReplyDelivered'];

describe('the turn', () => {
  it('answers a message once, with the notice in front, and meters it once', async () => {
    const { provider } = scriptedProvider(() => 'Wir öffnen um acht.');
    const { world, tenant, whatsapp, conversationId, types, take } = await setUp({ provider });
    await tenant.receive('491701', 'wamid.in', 'Wann öffnen Sie?');
    expect(await take()).toEqual({ outcome: 'done' });
    expect(await take()).toEqual({ outcome: 'done' });
    expect(await types()).toEqual([...started, ...answered]);
    const replyId = replyIdOf(messageIdOf(tenant.channelId, 'wamid.in'));
    expect(whatsapp.sent).toEqual([{ replyId: replyReference(conversationId, replyId), to: '491701', text: withNotice('de', 'Wir öffnen um acht.') }]);
    expect(fromReplyReference(whatsapp.sent[0]?.replyId ?? '')).toEqual({ conversationId, replyId });
    // 14 tokens at weight 1 and two cache reads at a tenth, at 4.00 per million.
    expect(await meteredOf(world, tenant.tenantId)).toMatchObject([
      { replyId, purpose: 'reply', model: 'demo', inputTokens: 11, outputTokens: 3, cacheReadTokens: 2, cost: '0.0000568', priceVersion: 1 },
    ]);
  });

  it('carries the id of a message through reservation, reply, usage and delivery, each message its own (E5-1)', async () => {
    const { world, tenant, conversationId, take } = await setUp();
    await tenant.receive('491701', 'm1', 'Erste Frage');
    await tenant.receive('491701', 'm2', 'Zweite Frage');
    await correlated('of the job', take);
    const [conversation, usage] = await Promise.all([
      world.store.readStream(stream.conversation(tenant.tenantId, conversationId)),
      world.store.readStream(stream.usage(tenant.tenantId, '2026-11')),
    ]);
    const stories = Map.groupBy([...conversation, ...usage], ({ meta }) => meta.$correlationId);
    const began = ['ConversationStarted', 'MessageReceived', 'DisclosureShown'];
    expect(
      [...stories.values()].map((events) =>
        events
          .map(({ type }) => type)
          .filter((type) => !began.includes(type))
          .toSorted(),
      ),
    ).toEqual([
      ['DeliveryStarted', 'ReplyDelivered', 'ReplyGenerated', 'TokensConsumed', 'TokensReserved'],
      ['DeliveryStarted', 'ReplyDelivered', 'ReplyGenerated', 'TokensConsumed', 'TokensReserved'],
    ]);
    expect(stories.has('of the job')).toBe(false);
  });

  it('meets a hundred jobs for one message with one model call, one reply and one charge (E1-2)', async () => {
    const { provider, asked } = scriptedProvider();
    const { world, tenant, whatsapp, take } = await setUp({ provider });
    await Promise.all(Array.from({ length: 100 }, () => tenant.receive('491701', 'wamid.in', 'Hallo')));
    await Promise.all(Array.from({ length: 100 }, () => take()));
    expect(asked).toHaveLength(1);
    expect(whatsapp.sent).toHaveLength(1);
    expect(await meteredOf(world, tenant.tenantId)).toHaveLength(1);
  });

  it('answers several waiting messages each, in order, and shows the notice once', async () => {
    const { provider, asked } = scriptedProvider((_, nth) => `Antwort ${nth}.`);
    const { tenant, whatsapp, take } = await setUp({ provider });
    await tenant.receive('491701', 'm1', 'Erste Frage');
    await tenant.receive('491701', 'm2', 'Zweite Frage');
    await take();
    expect(whatsapp.sent.map(({ text, inReplyTo }) => ({ text, inReplyTo }))).toEqual([
      { text: withNotice('de', 'Antwort 1.'), inReplyTo: 'm1' },
      { text: 'Antwort 2.', inReplyTo: undefined },
    ]);
    expect(asked[0]?.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(asked[1]?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(asked[1]?.[2]?.content).toBe('Antwort 1.');
  });

  it('starts afresh with the notice after a day of silence, and forgets what was said (D-9)', async () => {
    const { provider, asked } = scriptedProvider();
    const { world, tenant, whatsapp, take } = await setUp({ provider });
    await tenant.receive('491701', 'm1', 'Guten Tag');
    await take();
    world.advance(24 * 3600_000 - 1);
    await tenant.receive('491701', 'm2', 'Noch da?');
    await take();
    world.advance(24 * 3600_000);
    await tenant.receive('491701', 'm3', 'Und heute?');
    await take();
    expect(whatsapp.sent.map(({ text }) => text.startsWith('Hinweis:'))).toEqual([true, false, true]);
    expect(asked.map((messages) => messages.length)).toEqual([2, 4, 2]);
  });

  it('keeps messages of a paused channel and answers them after resuming', async () => {
    const { tenant, turn, whatsapp, world, conversationId, take, types } = await setUp();
    await world.handle(pauseChannel, { channelId: tenant.channelId }, tenant.by('pause'));
    await tenant.receive('491701', 'm1', 'Hallo');
    expect(await take()).toEqual({ outcome: 'held', reason: 'ChannelNotOpen' });
    expect(whatsapp.sent).toHaveLength(0);
    expect(await types()).toEqual(started);
    await world.handle(resumeChannel, { channelId: tenant.channelId }, tenant.by('resume'));
    expect(await turn.take(tenant.tenantId, conversationId)).toEqual({ outcome: 'done' });
    expect(whatsapp.sent).toHaveLength(1);
  });

  it('answers nobody who has been forgotten meanwhile', async () => {
    const { provider, asked } = scriptedProvider();
    const { tenant, world, whatsapp, take, types } = await setUp({ provider });
    await tenant.receive('491701', 'm1', 'Hallo');
    const [message] = (await openEvents(eventTypes, world.vault, await world.store.readAll(0n, 1_000))).filter(({ type }) => type === 'MessageReceived');
    const { contactId } = (message ?? expect.fail('nothing was received')).data as { readonly contactId: string };
    await world.vault.destroy({ orderId: 'o', tenantId: tenant.tenantId, kind: 'subject', subjectId: contactId, before: '2100-01-01T00:00:00.000Z' });
    expect(await take()).toEqual({ outcome: 'done' });
    expect([asked.length, whatsapp.sent.length, await types()]).toEqual([0, 0, started]);
  });

  it('keeps messages of a suspended tenant', async () => {
    const { tenant, world, take, types } = await setUp();
    await world.handle(suspendTenant, { reason: 'unpaid' }, tenant.by('suspend'));
    await tenant.receive('491701', 'm1', 'Hallo');
    expect(await take()).toEqual({ outcome: 'held', reason: 'TenantNotActive' });
    expect(await types()).toEqual(started);
  });

  it.each([
    ['a picture', ''],
    ['a picture with words under it', 'So sieht der Kessel aus'],
  ])("answers what it can't look at with a fixed text, without a model and without a charge: %s", async (_, caption) => {
    const { provider, asked } = scriptedProvider();
    const { tenant, world, whatsapp, take } = await setUp({ provider });
    await tenant.receive('491701', 'm1', caption, 'unsupported');
    await take();
    expect(whatsapp.sent[0]?.text).toBe(withNotice('de', fixedTexts.unreadable.de));
    expect(asked).toHaveLength(0);
    expect(await meteredOf(world, tenant.tenantId)).toEqual([]);
  });

  it('lets the job try again when the model is away, and then answers', async () => {
    let away = true;
    const { provider } = scriptedProvider(() => (away ? new ProviderError('down', 'nobody there') : 'Da bin ich.'));
    const { tenant, take, types } = await setUp({ provider });
    await tenant.receive('491701', 'm1', 'Hallo');
    await expect(take()).rejects.toBeInstanceOf(ProviderError);
    await expect(take(true)).rejects.toBeInstanceOf(ProviderError);
    expect(await types()).toEqual([...started, 'ReplyFailed']);
    away = false;
    await take();
    expect(await types()).toEqual([...started, 'ReplyFailed', ...answered]);
  });

  it('gives a message up that no model will ever take, and goes on with the next', async () => {
    const { provider } = scriptedProvider((_, nth) => (nth === 1 ? new ProviderError('reject', 'too long') : 'Gern.'));
    const { tenant, take, types } = await setUp({ provider });
    await tenant.receive('491701', 'm1', 'Unannehmbar');
    await tenant.receive('491701', 'm2', 'Hallo');
    await take();
    expect(await types()).toEqual(['ConversationStarted', 'MessageReceived', 'MessageReceived', 'ReplyFailed', ...answered]);
  });

  it('is known to have failed and tries again when the vendor took nothing', async () => {
    const { tenant, whatsapp, take, types } = await setUp({
      vendor: async (_, nth) =>
        nth === 1 ? { ok: false, failure: 'retry', cause: 'rate limit', sent: 'no', retryAfterMs: 4000 } : { ok: true, externalId: 'wamid.2' },
    });
    await tenant.receive('491701', 'm1', 'Hallo');
    await expect(take()).rejects.toEqual(new DeliveryPostponed('rate limit', 4000));
    await take();
    expect(await types()).toEqual([...started, 'DisclosureShown', 'ReplyGenerated', 'DeliveryStarted', 'ReplyFailed', 'DeliveryStarted', 'ReplyDelivered']);
    expect(whatsapp.sent).toHaveLength(2);
  });

  it('gives a reply up that the vendor refuses, marks the channel, and owes the notice again', async () => {
    const { tenant, world, whatsapp, take, types } = await setUp({
      vendor: async () => ({ ok: false, failure: 'reconnect', cause: 'token expired', sent: 'no' }),
    });
    await tenant.receive('491701', 'm1', 'Hallo');
    await take();
    expect(await types()).toEqual([...started, 'DisclosureShown', 'ReplyGenerated', 'DeliveryStarted', 'ReplyFailed']);
    await tenant.receive('491701', 'm2', 'Hallo?');
    expect(await take()).toEqual({ outcome: 'held', reason: 'ChannelNotOpen' });
    await world.handle(recoverChannel, { channelId: tenant.channelId }, tenant.by('recover'));
    whatsapp.answerWith(async () => ({ ok: true, externalId: 'wamid.2' }));
    await take();
    expect(whatsapp.sent[1]?.text).toMatch(/^Hinweis: /);
  });
});

describe('a reply whose sending was cut off', () => {
  const unknown = async () => ({ ok: false, failure: 'retry', cause: 'time-out', sent: 'unknown' }) as const;

  it("waits for the vendor's word before anything else", async () => {
    const { world, tenant, take, whatsapp } = await setUp({ vendor: unknown, speaks: true });
    await tenant.receive('491701', 'm1', 'Hallo');
    expect(await take()).toMatchObject({ outcome: 'waiting', forMs: 30_000 });
    world.advance(10_000);
    expect(await take()).toMatchObject({ outcome: 'waiting', forMs: 20_000 });
    expect(whatsapp.sent).toHaveLength(1);
  });

  it.each([
    [5_000, 30_000],
    [60_000, 60_000],
    [7_200_000, 300_000],
  ])('waits after an absence of %i ms for %i ms, because a vendor that found nobody tries again after as long', async (absentMs, forMs) => {
    const { world, tenant, deps, take } = await setUp({ vendor: unknown, speaks: true });
    await tenant.receive('491701', 'm1', 'Hallo');
    await take();
    world.advance(absentMs);
    const restarted = createTurn({ ...deps, hearingSince: world.clock() });
    expect(await restarted.take(tenant.tenantId, tenant.conversationId('491701'))).toMatchObject({ outcome: 'waiting', forMs });
  });

  it('is settled by a status that carries our reference', async () => {
    const { world, tenant, conversationId, take, whatsapp } = await setUp({ vendor: unknown, speaks: true });
    await tenant.receive('491701', 'm1', 'Hallo');
    await take();
    const reference = fromReplyReference(whatsapp.sent[0]?.replyId ?? '');
    expect(reference?.conversationId).toBe(conversationId);
    await world.handle(confirmDelivery, { conversationId, replyId: reference?.replyId ?? '', externalId: 'wamid.1', status: 'delivered' }, tenant.by('status'));
    world.advance(60_000);
    expect(await take()).toEqual({ outcome: 'done' });
    expect(whatsapp.sent).toHaveLength(1);
  });

  it('is sent again when a vendor that reports statuses stays silent', async () => {
    const { world, tenant, take, whatsapp, types } = await setUp({ vendor: unknown, speaks: true });
    await tenant.receive('491701', 'm1', 'Hallo');
    await take();
    world.advance(30_000);
    whatsapp.answerWith(async () => ({ ok: true, externalId: 'wamid.2' }));
    expect(await take()).toEqual({ outcome: 'done' });
    expect(whatsapp.sent).toHaveLength(2);
    expect((await types()).slice(-3)).toEqual(['DeliveryStarted', 'DeliveryStarted', 'ReplyDelivered']);
  });

  it('is left to a person when the vendor never reports statuses', async () => {
    const { world, tenant, take, whatsapp, types } = await setUp({ vendor: unknown, speaks: false });
    await tenant.receive('491701', 'm1', 'Hallo');
    await take();
    world.advance(30_000);
    expect(await take()).toEqual({ outcome: 'done' });
    expect(whatsapp.sent).toHaveLength(1);
    expect((await types()).at(-1)).toBe('ReplyUnconfirmed');
  });

  it('is left to a person after three tries in the dark', async () => {
    const { world, tenant, take, whatsapp, types } = await setUp({ vendor: unknown, speaks: true });
    await tenant.receive('491701', 'm1', 'Hallo');
    for (let i = 0; i < 4; i += 1) {
      await take();
      world.advance(30_000);
    }
    expect(whatsapp.sent).toHaveLength(3);
    expect((await types()).at(-1)).toBe('ReplyUnconfirmed');
  });
});

describe('a reply in the web chat', () => {
  it('is streamed piece by piece with offsets, the notice first, and then stands in the log', async () => {
    const { provider } = scriptedProvider(() => 'Wir sind montags bis freitags von acht bis siebzehn Uhr für Sie da und freuen uns auf Ihren Besuch.');
    const { tenant, liveReplies, conversationId, take, types } = await setUp({ provider, type: 'webchat' });
    const leaving = new AbortController();
    const seen: unknown[] = [];
    let text = '';
    const watching = (async () => {
      for await (const reply of liveReplies.subscribe(conversationId, leaving.signal)) {
        seen.push(reply.kind);
        if (reply.kind === 'text') {
          expect(reply.offset).toBe(text.length);
          text += reply.text;
        }
        if (reply.kind === 'started') expect(reply.notice).toMatch(/^Hinweis: /);
        if (reply.kind === 'done') {
          expect(reply.text).toBe(text);
          leaving.abort();
        }
      }
    })();
    await tenant.receive('491701', 'm1', 'Wann sind Sie da?');
    await take();
    await watching;
    expect(seen[0]).toBe('started');
    expect(seen.filter((kind) => kind === 'text').length).toBeGreaterThan(2);
    expect(await types()).toEqual([...started, 'DisclosureShown', 'ReplyGenerated', 'ReplyDelivered']);
  });
});

describe('a model change', () => {
  it('lets running replies end on their first model and answers the next message with the new one, context kept (US-2.2.c)', async () => {
    const world = createWorld();
    const tenant = await openTenant(world);
    const people = Array.from({ length: 100 }, (_, i) => `4917${i}`);
    const calls: { readonly model: string; readonly messages: number }[] = [];
    await world.handle(chooseModel, { model: 'demo' }, tenant.by('first-choice'));
    let running = 0;
    const { promise: goOn, resolve: finish } = Promise.withResolvers<void>();
    const serving = (model: string): Provider => ({
      name: model,
      region: 'local',
      models: [model],
      async *stream({ messages }) {
        calls.push({ model, messages: messages.length });
        yield { text: 'Gern ' };
        running += 1;
        if (running === people.length) finish();
        await changed;
        yield { text: 'doch.' };
        return {
          text: 'Gern doch.',
          provider: model,
          model,
          region: 'eu',
          usage: { inputTokens: 1, outputTokens: 1, cacheReadTokens: 0 },
          finish: 'stop',
          latencyMs: 1,
        };
      },
      health: async () => 'ok',
    });
    const changed = goOn.then(() => world.handle(chooseModel, { model: 'mistral-large-2' }, tenant.by('choose')));
    const providers = [serving('demo'), serving('mistral-large-2')];
    const turn = createTurn({
      ...world,
      liveReplies: memoryLiveReplies(),
      served: servedModels(providers),
      callLLM: createCallLLM({ providers }),
      channels: channelsOf(recordingChannel('whatsapp').channel),
      reportsStatuses: async () => false,
    });
    const round = async (n: number) =>
      Promise.all(
        people.map(async (person) => {
          await tenant.receive(person, `${person}-${n}`, 'Bitte');
          await turn.take(tenant.tenantId, tenant.conversationId(person));
        }),
      );
    await round(1);
    await round(2);
    expect(calls.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => ({ model: 'demo', messages: 2 })));
    expect(calls.slice(100)).toEqual(Array.from({ length: 100 }, () => ({ model: 'mistral-large-2', messages: 4 })));
    const models = ((await meteredOf(world, tenant.tenantId)) as readonly { readonly model: string }[]).map(({ model }) => model);
    expect(models.filter((model) => model === 'demo')).toHaveLength(100);
  });
});
