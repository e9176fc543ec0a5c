import { describe, expect, it } from 'vitest';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import type { Caller } from '../kernel/caller.ts';
import { createCallLLM, servedModels } from './call-llm.ts';
import { createTurn } from './create-turn.ts';
import { memoryLiveReplies } from './live-replies-memory.ts';
import { ProviderError, type Provider, type ProviderRequest } from './provider.ts';
import { channelsOf, eventsOf, meteredOf, openTenant, recordingChannel, typesOf } from './turn.examples.ts';

type Say = (request: ProviderRequest, nth: number) => AsyncGenerator<{ readonly text: string }, void>;

/** A model vendor whose every answer the spec directs, down to where it breaks off. */
async function setUp(say: Say, type: 'whatsapp' | 'api' = 'whatsapp') {
  const world = createWorld();
  const tenant = await openTenant(world, { type });
  let calls = 0;
  let ended = 0;
  const provider: Provider = {
    name: 'spec',
    region: 'eu',
    models: ['demo'],
    async *stream(request) {
      calls += 1;
      try {
        yield* say(request, calls);
      } finally {
        ended += 1;
      }
      const usage = { inputTokens: 11, outputTokens: 3, cacheReadTokens: 0 };
      return { text: '', provider: 'spec', model: 'demo', region: 'eu', usage, finish: 'stop', latencyMs: 1 };
    },
    health: async () => 'ok',
  };
  const turn = createTurn({
    ...world,
    callLLM: createCallLLM({ providers: [provider], sleep: async () => undefined }),
    served: servedModels([provider]),
    channels: channelsOf(recordingChannel('whatsapp').channel),
    liveReplies: memoryLiveReplies(),
    reportsStatuses: async () => false,
  });
  const usageTypes = async () => (await eventsOf(world, stream.usage('tenant-a', '2026-11'))).map(({ type: name }) => name);
  return { world, tenant, turn, usageTypes, calls: () => calls, ended: () => ended };
}

const key: Caller = { actor: { kind: 'api-key', id: 'key-1' }, tenantId: 'tenant-a', permissions: new Set(['assistants:write']) };

/** Reads the whole question and says nothing until its listener goes. */
const silent = (reached: () => void): Say =>
  async function* ({ signal }) {
    yield* [];
    reached();
    await new Promise((resolve) => {
      signal?.addEventListener('abort', resolve);
    });
    throw new ProviderError('reject', 'the call was cut off');
  };

describe('a call without an end', () => {
  it('is metered by what was sent when a program hangs up before the first word, each time it does (E8-1)', async () => {
    let reached: () => void = () => undefined;
    const { world, tenant, turn, usageTypes } = await setUp(
      silent(() => reached()),
      'api',
    );
    for (const requestId of ['req-1', 'req-1', 'req-2']) {
      const gone = new AbortController();
      const asked = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const direct = await turn.answerDirect({
        tenantId: 'tenant-a',
        caller: key,
        requestId,
        channelId: tenant.channelId,
        conversationId: requestId,
        messages: [{ role: 'user', content: 'Ein langer Vertrag. '.repeat(200) }],
        signal: gone.signal,
      });
      if (!direct.ok) throw new Error(direct.rejection.rejected);
      await Promise.race([asked, direct.answer.catch(() => undefined)]);
      gone.abort();
      await expect(direct.answer).rejects.toThrow();
    }
    const metered = (await meteredOf(world, 'tenant-a')) as { inputTokens: number }[];
    expect(metered.length).toBeGreaterThanOrEqual(2);
    for (const call of metered)
      expect(call).toMatchObject({ outputTokens: 0, estimated: true, channelType: 'api', purpose: 'reply', provider: 'spec', region: 'eu' });
    expect(metered[0]?.inputTokens).toBeGreaterThan(1_000);
    expect((await usageTypes()).filter((type) => type === 'ReservationReleased')).toHaveLength(metered.length);
  });

  it('is metered for a preview that nobody waits for any more', async () => {
    let reached: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const { world, turn } = await setUp(silent(() => reached()));
    const gone = new AbortController();
    const preview = await turn.preview({
      tenantId: 'tenant-a',
      caller: key,
      previewId: 'p-1',
      prompt: 'Wir verkaufen Rohre.',
      message: 'Was?',
      signal: gone.signal,
    });
    if (!preview.ok) throw new Error(preview.rejection.rejected);
    await asked;
    gone.abort();
    await expect(preview.answer).rejects.toThrow();
    expect(await meteredOf(world, 'tenant-a')).toMatchObject([{ purpose: 'preview', channelType: 'preview', outputTokens: 0, estimated: true }]);
  });

  it('is metered by what was sent and said when the provider breaks off, and tried three times, not as often as a job is', async () => {
    const { world, tenant, turn, usageTypes, calls } = await setUp(async function* () {
      yield { text: 'Ich sehe gern für Sie nach, ' };
      throw new ProviderError('retry', 'the connection ended in the middle of the answer');
    });
    await tenant.receive('491701', 'm1', 'Hallo');
    const conversationId = tenant.conversationId('491701');
    for (const attempt of [1, 2]) await expect(turn.take('tenant-a', conversationId, { attempt })).rejects.toThrow('in the middle');
    expect(await turn.take('tenant-a', conversationId, { attempt: 3 })).toEqual({ outcome: 'done' });
    expect(calls()).toBe(3);
    const metered = (await meteredOf(world, 'tenant-a')) as { outputTokens: number }[];
    expect(metered).toHaveLength(3);
    for (const { outputTokens } of metered) expect(outputTokens).toBeGreaterThan(3);
    expect(await usageTypes()).toEqual(Array.from({ length: 3 }, () => ['TokensReserved', 'TokensConsumed', 'ReservationReleased']).flat());
    expect((await typesOf(world, 'tenant-a', conversationId)).at(-1)).toBe('ReplyFailed');
  });

  it('costs nothing that a provider refused, or that never reached one', async () => {
    const { world, tenant, turn, usageTypes } = await setUp(async function* () {
      yield* [];
      throw new ProviderError('reject', 'the server answered 400');
    });
    await tenant.receive('491701', 'm1', 'Hallo');
    await turn.take('tenant-a', tenant.conversationId('491701'));
    expect(await meteredOf(world, 'tenant-a')).toEqual([]);
    expect(await usageTypes()).toEqual(['TokensReserved', 'ReservationReleased']);
  });
});

describe('a model that knows no end', () => {
  it('is cut at the bound that was set aside for it, and its call is ended', async () => {
    const { world, tenant, turn, ended } = await setUp(async function* () {
      for (;;) yield { text: 'und noch ein Satz, ' };
    });
    await tenant.receive('491701', 'm1', 'Erzählen Sie!');
    await turn.take('tenant-a', tenant.conversationId('491701'));
    expect(ended()).toBe(1);
    const [call] = (await meteredOf(world, 'tenant-a')) as { outputTokens: number; estimated: boolean }[];
    expect(call?.estimated).toBe(true);
    expect(call?.outputTokens).toBeLessThanOrEqual(1_024);
    expect(call?.outputTokens).toBeGreaterThan(1_000);
  });
});
