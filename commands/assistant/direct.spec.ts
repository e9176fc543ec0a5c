import { describe, expect, it } from 'vitest';
import { noticeText, withNotice } from '../../domain/assistants/disclosure.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { pauseChannel } from '../channels/pause-channel.ts';
import type { Caller } from '../kernel/caller.ts';
import { suspendTenant } from '../tenants/suspend-tenant.ts';
import { createCallLLM, servedModels } from './call-llm.ts';
import { createTurn } from './create-turn.ts';
import type { DirectRequest } from './direct.ts';
import { memoryLiveReplies } from './live-replies-memory.ts';
import { ProviderError, type ChatMessage, type Provider, type Token } from './provider.ts';
import { channelsOf, meteredOf, openTenant, typesOf } from './turn.examples.ts';

const key: Caller = { actor: { kind: 'api-key', id: 'key-1' }, tenantId: 'tenant-a', permissions: new Set(['assistants:write']) };

async function setUp(say: (nth: number) => readonly string[] | Error = () => ['Gern ', 'geschehen.']) {
  const world = createWorld();
  const tenant = await openTenant(world, { type: 'api' });
  const asked: (readonly ChatMessage[])[] = [];
  const provider: Provider = {
    name: 'spec',
    region: 'local',
    models: ['demo'],
    async *stream({ messages, signal }) {
      asked.push(messages);
      const words = say(asked.length);
      if (words instanceof Error) throw words;
      for (const text of words) {
        if (signal?.aborted) throw new ProviderError('reject', 'cut off');
        yield { text };
      }
      return {
        text: words.join(''),
        provider: 'spec',
        model: 'demo',
        region: 'local',
        usage: { inputTokens: 9, outputTokens: 4, cacheReadTokens: 0 },
        finish: 'stop',
        latencyMs: 1,
      };
    },
    health: async () => 'ok',
  };
  const turn = createTurn({
    ...world,
    callLLM: createCallLLM({ providers: [provider], sleep: async () => undefined }),
    served: servedModels([provider]),
    channels: channelsOf(),
    liveReplies: memoryLiveReplies(),
    reportsStatuses: async () => false,
  });
  const ask = (more: Partial<DirectRequest> = {}) =>
    turn.answerDirect({
      tenantId: 'tenant-a',
      caller: key,
      requestId: 'req-1',
      channelId: tenant.channelId,
      messages: [{ role: 'user', content: 'Danke' }],
      ...more,
    });
  return { world, tenant, turn, asked, ask };
}

async function wordsOf(tokens: AsyncIterable<Token>): Promise<string> {
  let text = '';
  for await (const token of tokens) text += token.text;
  return text;
}

async function answered(direct: ReturnType<Awaited<ReturnType<typeof setUp>>['ask']>) {
  const outcome = await direct;
  if (!outcome.ok) throw new Error(outcome.rejection.rejected);
  return outcome;
}

describe('a direct answer', () => {
  it('refuses without a question', async () => {
    const { ask } = await setUp();
    expect(await ask({ messages: [{ role: 'assistant', content: 'Hallo' }] })).toMatchObject({ ok: false, rejection: { rejected: 'MessagesEmpty' } });
  });
  it('refuses while the tenant is suspended', async () => {
    const { ask, world, tenant } = await setUp();
    await world.handle(suspendTenant, { reason: 'unpaid' }, tenant.by('suspend'));
    expect(await ask()).toMatchObject({ rejection: { rejected: 'TenantNotActive' } });
  });
  it('refuses while the channel is paused', async () => {
    const { ask, world, tenant } = await setUp();
    await world.handle(pauseChannel, { channelId: tenant.channelId }, tenant.by('pause'));
    expect(await ask()).toMatchObject({ rejection: { rejected: 'ChannelNotOpen' } });
  });
  it('refuses models that are unknown, outside the package, or served by nobody', async () => {
    const { ask, asked } = await setUp();
    expect(await ask({ model: 'gpt-9' })).toMatchObject({ rejection: { rejected: 'ModelUnknown' } });
    expect(await ask({ model: 'claude-haiku' })).toMatchObject({ rejection: { rejected: 'ModelNotInPackage' } });
    expect(await ask({ model: 'mistral-large-2' })).toMatchObject({ rejection: { rejected: 'ModelNotServed' } });
    expect(asked).toHaveLength(0);
  });

  it('answers with the notice in front, records, meters, and counts as delivered', async () => {
    const { ask, world } = await setUp();
    const { conversationId, tokens, answer } = await answered(ask());
    expect(await wordsOf(tokens)).toBe(withNotice('de', 'Gern geschehen.'));
    expect(await answer).toMatchObject({
      conversationId,
      text: withNotice('de', 'Gern geschehen.'),
      model: 'demo',
      usage: { inputTokens: 9, outputTokens: 4 },
    });
    expect(await typesOf(world, 'tenant-a', conversationId)).toEqual([
      'ConversationStarted',
      'MessageReceived',
      'DisclosureShown',
      'ReplyGenerated',
      'ReplyDelivered',
    ]);
    expect(await meteredOf(world, 'tenant-a')).toMatchObject([{ channelType: 'api', purpose: 'reply', inputTokens: 9, outputTokens: 4 }]);
  });

  it('gives the same request the same answer without another call or charge', async () => {
    const { ask, asked, world } = await setUp();
    const first = await (await answered(ask())).answer;
    const again = await Promise.all(Array.from({ length: 20 }, async () => (await answered(ask())).answer));
    for (const answer of again) expect(answer).toEqual(first);
    expect(asked).toHaveLength(1);
    expect(await meteredOf(world, 'tenant-a')).toHaveLength(1);
  });

  it('takes the thread from the caller, and shows the notice only once in it', async () => {
    const { ask, asked } = await setUp();
    const { conversationId, answer } = await answered(ask());
    await answer;
    const next = await answered(
      ask({
        requestId: 'req-2',
        conversationId,
        messages: [
          { role: 'system', content: 'Antworten Sie in Reimen.' },
          { role: 'user', content: 'Danke' },
          { role: 'assistant', content: 'Gern.' },
          { role: 'user', content: 'Und nun?' },
        ],
      }),
    );
    expect(await next.answer).toMatchObject({ conversationId, text: 'Gern geschehen.' });
    expect(asked[1]?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(asked[1]?.[0]?.content).toMatch(/^## Feste Regeln[\s\S]*Antworten Sie in Reimen\.$/);
  });

  it('does not enter a conversation of another channel', async () => {
    const { ask, world } = await setUp();
    const whatsapp = await openTenant(world, { type: 'whatsapp' }).catch(() => undefined);
    expect(whatsapp).toBeDefined();
    await whatsapp?.receive('491701', 'm1', 'Geheim');
    expect(await ask({ conversationId: whatsapp?.conversationId('491701') ?? '' })).toMatchObject({ rejection: { rejected: 'ConversationOfAnotherContact' } });
  });

  it("fails with the provider's error, and a repeat asks again", async () => {
    const { ask, world } = await setUp((nth) => (nth === 1 ? new ProviderError('down', 'nobody there') : ['Da.']));
    const { conversationId, answer } = await answered(ask());
    await expect(answer).rejects.toThrow('nobody there');
    expect((await typesOf(world, 'tenant-a', conversationId)).at(-1)).toBe('ReplyFailed');
    expect((await (await answered(ask())).answer).text).toBe(withNotice('de', 'Da.'));
  });

  it("ends the model's work when the client leaves, keeps and charges what was heard (LLM-8, LLM-6)", async () => {
    const leaving = new AbortController();
    const { ask, world } = await setUp(() => Array.from({ length: 400 }, (_, i) => `Wort${i} `));
    const { conversationId, tokens, answer } = await answered(ask({ signal: leaving.signal }));
    let heard = 0;
    await expect(
      (async () => {
        for await (const _ of tokens) {
          heard += 1;
          if (heard === 3) leaving.abort();
        }
        await answer;
      })(),
    ).resolves.toBeUndefined();
    const [metered] = (await meteredOf(world, 'tenant-a')) as { outputTokens: number; inputTokens: number }[];
    expect(metered?.outputTokens).toBeGreaterThan(0);
    expect(metered?.inputTokens).toBeGreaterThan(100);
    expect((await typesOf(world, 'tenant-a', conversationId)).slice(-2)).toEqual(['ReplyGenerated', 'ReplyFailed']);
  });
});

describe('a preview', () => {
  const request = { tenantId: 'tenant-a', caller: key, previewId: 'p-1', prompt: 'Wir verkaufen Rohre.', message: 'Was verkaufen Sie?' };

  it.each([
    ['Forbidden', { caller: { ...key, permissions: new Set<never>() } }],
    ['MessagesEmpty', { message: ' ' }],
    ['PromptEmpty', { prompt: ' ' }],
    ['PromptTooLong', { prompt: 'Rohr '.repeat(16_001) }],
    ['ModelUnknown', { model: 'gpt-9' }],
    ['ModelNotInPackage', { model: 'claude-haiku' }],
    ['ModelNotServed', { model: 'mistral-large-2' }],
  ] as const)('refuses: %s', async (code, more) => {
    const { turn } = await setUp();
    expect(await turn.preview({ ...request, ...more })).toMatchObject({ ok: false, rejection: { rejected: code } });
  });
  it('refuses while the tenant is suspended', async () => {
    const { turn, world, tenant } = await setUp();
    await world.handle(suspendTenant, { reason: 'unpaid' }, tenant.by('suspend'));
    expect(await turn.preview(request)).toMatchObject({ rejection: { rejected: 'TenantNotActive' } });
  });

  it('answers under the draft with the notice, and leaves nothing behind but its tokens (US-2.1.b)', async () => {
    const { turn, world, asked } = await setUp();
    const before = await world.store.head();
    const outcome = await turn.preview({ ...request, personaName: 'Rohrfrei' });
    if (!outcome.ok) throw new Error(outcome.rejection.rejected);
    expect(await wordsOf(outcome.tokens)).toBe(`${noticeText('de')}\n\nGern geschehen.`);
    expect(await outcome.answer).toMatchObject({ text: 'Gern geschehen.', model: 'demo', usage: { outputTokens: 4 } });
    expect(asked[0]?.[0]?.content).toMatch(/„Rohrfrei“[\s\S]*Wir verkaufen Rohre\.$/);
    const after = await world.store.readAll(before, 10);
    expect(after.map(({ type, data }) => ({ type, data }))).toMatchObject([
      { type: 'TokensReserved', data: { purpose: 'preview', model: 'demo' } },
      { type: 'TokensConsumed', data: { purpose: 'preview', channelType: 'preview', userId: 'key-1', outputTokens: 4 } },
    ]);
  });

  it('is metered once, also when it is asked for twice', async () => {
    const { turn, world } = await setUp();
    for (let i = 0; i < 2; i += 1) {
      const outcome = await turn.preview(request);
      if (outcome.ok) await outcome.answer;
    }
    expect(await meteredOf(world, 'tenant-a')).toHaveLength(1);
  });

  it("may not be asked for another tenant by one's own key", async () => {
    const { turn } = await setUp();
    expect(await turn.preview({ ...request, caller: { ...key, tenantId: 'tenant-b' } })).toMatchObject({ rejection: { rejected: 'Forbidden' } });
  });
});
