import { describe, expect, expectTypeOf, it } from 'vitest';
import { createCallLLM, NoProviderForModel, servedModels, type CallLLM, type LlmAttempt, type LlmStream } from './call-llm.ts';
import { ProviderError, type ChatMessage, type LlmResponse, type Provider, type Token } from './provider.ts';

const messages: readonly ChatMessage[] = [{ role: 'user', content: 'Hallo' }];
const request = { messages, model: 'demo', tenant: 'tenant-a' };

/** Fails with what the list says, one entry per try; then answers. */
function failing(...failures: readonly { readonly error: ProviderError; readonly after?: string }[]) {
  let tries = 0;
  let stopped = 0;
  const provider: Provider = {
    name: 'spec',
    region: 'local',
    models: ['demo'],
    async *stream({ signal }) {
      const failure = failures[tries];
      tries += 1;
      let finished = false;
      try {
        if (failure?.after !== undefined) yield { text: failure.after };
        if (failure) throw failure.error;
        for (const text of ['Gu', 'ten ', 'Tag']) {
          if (signal?.aborted) throw new ProviderError('reject', 'cut off');
          yield { text };
        }
        finished = true;
        return {
          text: 'Guten Tag',
          provider: 'spec',
          model: 'demo',
          region: 'local',
          usage: { inputTokens: 1, outputTokens: 2, cacheReadTokens: 0 },
          finish: 'stop',
          latencyMs: 3,
        };
      } finally {
        if (!finished) stopped += 1;
      }
    },
    health: async () => 'ok',
  };
  const gaps: number[] = [];
  const attempts: LlmAttempt[] = [];
  const callLLM = createCallLLM({
    providers: [provider],
    random: () => 0.5,
    sleep: async (ms) => {
      gaps.push(ms);
    },
    onAttempt: (a) => attempts.push(a),
  });
  return { callLLM, gaps, attempts, tries: () => tries, stopped: () => stopped };
}

const retry = new ProviderError('retry', 'busy');

describe('callLLM', () => {
  it('has two shapes: a stream of tokens with its response, or the response alone (LLM-1)', () => {
    const callLLM: CallLLM = failing().callLLM;
    expectTypeOf(callLLM({ ...request, stream: true })).toEqualTypeOf<LlmStream>();
    expectTypeOf<LlmStream>().toExtend<AsyncIterable<Token>>();
    expectTypeOf<LlmStream['response']>().toEqualTypeOf<Promise<LlmResponse>>();
    const whole = callLLM({ ...request, stream: false });
    expectTypeOf(whole).toEqualTypeOf<Promise<LlmResponse>>();
    expectTypeOf(callLLM(request)).toEqualTypeOf<Promise<LlmResponse>>();
    // @ts-expect-error a model must be named
    const nameless = expect(callLLM({ messages, tenant: 'tenant-a' })).rejects.toBeInstanceOf(NoProviderForModel);
    return Promise.all([whole, nameless]);
  });

  it('gives the whole answer', async () => {
    expect(await failing().callLLM(request)).toMatchObject({ text: 'Guten Tag', usage: { inputTokens: 1, outputTokens: 2 } });
  });

  it('gives the answer piece by piece, and then the whole', async () => {
    const stream = failing().callLLM({ ...request, stream: true });
    const pieces: string[] = [];
    for await (const { text } of stream) pieces.push(text);
    expect(pieces).toEqual(['Gu', 'ten ', 'Tag']);
    expect((await stream.response).text).toBe('Guten Tag');
  });

  it('tries three times again with growing gaps, then gives up (LLM-7, D-16)', async () => {
    const { callLLM, gaps, attempts } = failing(...Array.from({ length: 5 }, () => ({ error: retry })));
    await expect(callLLM(request)).rejects.toBe(retry);
    expect(gaps).toEqual([200, 400, 800]);
    expect(attempts.map(({ attempt, outcome }) => `${attempt} ${outcome}`)).toEqual(['1 retry', '2 retry', '3 retry', '4 retry']);
  });

  it('answers when a later try works', async () => {
    const { callLLM, attempts } = failing({ error: retry }, { error: retry });
    expect((await callLLM(request)).text).toBe('Guten Tag');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['retry', 'retry', 'ok']);
  });

  it('waits as long as the vendor asks, within reason', async () => {
    const { callLLM, gaps } = failing({ error: new ProviderError('retry', 'limit', 1_000) });
    await callLLM(request);
    expect(gaps).toEqual([1_000]);
  });

  it('leaves a long pause to the job', async () => {
    const { callLLM, tries } = failing({ error: new ProviderError('retry', 'limit', 60_000) });
    await expect(callLLM(request)).rejects.toThrow('limit');
    expect(tries()).toBe(1);
  });

  it.each(['reject', 'down'] as const)('does not try %s again (LLM-7)', async (kind) => {
    const { callLLM, tries } = failing({ error: new ProviderError(kind, 'no') });
    await expect(callLLM(request)).rejects.toThrow('no');
    expect(tries()).toBe(1);
  });

  it('does not begin a second answer after the first token (LLM-3)', async () => {
    const { callLLM, tries } = failing({ error: retry, after: 'Gu' });
    const stream = callLLM({ ...request, stream: true });
    const pieces: string[] = [];
    await expect(
      (async () => {
        for await (const { text } of stream) pieces.push(text);
      })(),
    ).rejects.toBe(retry);
    await expect(stream.response).rejects.toBe(retry);
    expect(pieces).toEqual(['Gu']);
    expect(tries()).toBe(1);
  });

  it('fails typed when no provider serves the model, and asks nobody else (D-2)', async () => {
    const { callLLM, tries } = failing();
    await expect(callLLM({ ...request, model: 'llama-3.1-70b' })).rejects.toBeInstanceOf(NoProviderForModel);
    expect(tries()).toBe(0);
  });

  it("ends the provider's call when the signal comes (LLM-8)", async () => {
    const { callLLM, stopped, attempts } = failing();
    const leaving = new AbortController();
    const reason = new Error('gone');
    const stream = callLLM({ ...request, stream: true, context: { signal: leaving.signal } });
    await expect(
      (async () => {
        for await (const _ of stream) leaving.abort(reason);
      })(),
    ).rejects.toBe(reason);
    expect(stopped()).toBe(1);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['aborted']);
  });

  it("ends the provider's call when the reader leaves", async () => {
    const { callLLM, stopped } = failing();
    const stream = callLLM({ ...request, stream: true });
    for await (const _ of stream) break;
    expect(stopped()).toBe(1);
    await expect(stream.response).rejects.toThrow('left before its end');
  });

  it('knows what can be called at all', () => {
    const providers = [
      { name: 'a', region: 'eu', models: ['demo', 'x'] },
      { name: 'b', region: 'local', models: ['x', 'y'] },
    ] as unknown as Provider[];
    const [a, b] = [
      { provider: 'a', region: 'eu' },
      { provider: 'b', region: 'local' },
    ];
    expect(Object.fromEntries(servedModels(providers))).toEqual({ demo: a, x: a, y: b });
  });
});
