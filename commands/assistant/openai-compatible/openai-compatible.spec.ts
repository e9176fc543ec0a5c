import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { ProviderError, type LlmResponse } from '../provider.ts';
import { openaiCompatible } from './index.ts';
import { serverSentData } from './server-sent-data.ts';
import { chatServer, chunk, sse } from './testing/server.ts';

type Answer = Parameters<typeof chatServer>[0];
const servers: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function ask(
  answer: Answer,
  options: { readonly signal?: AbortSignal; readonly firstTokenMs?: number; readonly betweenTokensMs?: number; readonly apiKey?: string } = {},
) {
  const server = await chatServer(answer);
  servers.push(server);
  const { signal, ...more } = options;
  const provider = openaiCompatible({
    name: 'Ollama',
    baseUrl: `${server.baseUrl}/`,
    region: 'self-hosted',
    models: { 'llama-3.1-70b': 'llama3.1:70b' },
    ...more,
  });
  const pieces: string[] = [];
  const whole = async (): Promise<LlmResponse> => {
    const stream = provider.stream({
      messages: [
        { role: 'system', content: 'S' },
        { role: 'user', content: 'Grüße?' },
      ],
      model: 'llama-3.1-70b',
      maxOutputTokens: 64,
      ...(signal && { signal }),
    });
    for (;;) {
      const next = await stream.next();
      if (next.done) return next.value;
      pieces.push(next.value.text);
    }
  };
  return { server, provider, pieces, whole };
}

const usage = { prompt_tokens: 30, completion_tokens: 4, total_tokens: 34, prompt_tokens_details: { cached_tokens: 20 } };
const good = sse(chunk(''), chunk('Grüß'), chunk(' Gott 👋'), chunk(undefined, { finish: 'stop' }), chunk(undefined, { usage }), '[DONE]');
const writing =
  (body: string | Uint8Array): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(body);
  };
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end('{"error":{"message":"no","type":"x","code":null}}');
  };

describe('the openai-compatible provider', () => {
  it("streams the answer and reports the server's own figures, cached tokens apart (LLM-6)", async () => {
    const { whole, pieces, server } = await ask(writing(good), { apiKey: 'sk-spec' });
    expect(await whole()).toMatchObject({
      text: 'Grüß Gott 👋',
      provider: 'Ollama',
      model: 'llama-3.1-70b',
      region: 'self-hosted',
      finish: 'stop',
      usage: { inputTokens: 10, outputTokens: 4, cacheReadTokens: 20 },
    });
    expect(pieces).toEqual(['Grüß', ' Gott 👋']);
    expect(server.asked[0]).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer sk-spec', body: { model: 'llama3.1:70b', max_tokens: 64 } });
  });

  it('sends no authorization where there is no key', async () => {
    const { whole, server } = await ask(writing(good));
    await whole();
    expect(server.asked[0]?.authorization).toBeUndefined();
  });

  it('reads a body that arrives byte by byte', async () => {
    const { whole } = await ask(async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const byte of Buffer.from(sse(chunk('Größe'), chunk(undefined, { finish: 'stop' }), '[DONE]'))) {
        response.write(Buffer.of(byte));
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
      response.end();
    });
    expect((await whole()).text).toBe('Größe');
  });

  it('passes over comments, other fields and CRLF', async () => {
    const body = `: ping\r\n\r\nevent: message\r\nid: 1\r\ndata: ${chunk('Ja')}\r\n\r\n: ping\r\ndata:${chunk('!', { finish: 'stop' })}\r\n\r\ndata: [DONE]\r\n\r\n`;
    const { whole } = await ask(writing(body));
    expect((await whole()).text).toBe('Ja!');
  });

  it('counts for itself when the server gives no figures', async () => {
    const { whole } = await ask(writing(sse(chunk('Guten Tag'), chunk(undefined, { finish: 'stop' }), '[DONE]')));
    const { usage: counted } = await whole();
    expect(counted).toEqual({ inputTokens: 5, outputTokens: 3, cacheReadTokens: 0, estimated: true });
  });

  it('says when the answer was cut at the limit', async () => {
    const { whole } = await ask(writing(sse(chunk('Und dann', { finish: 'length' }), '[DONE]')));
    expect((await whole()).finish).toBe('length');
  });

  it.each([
    [400, {}, 'reject', undefined],
    [422, {}, 'reject', undefined],
    [401, {}, 'down', undefined],
    [403, {}, 'down', undefined],
    [404, {}, 'down', undefined],
    [408, {}, 'retry', undefined],
    [429, { 'retry-after': '2' }, 'retry', 2000],
    [429, {}, 'retry', undefined],
    [500, {}, 'retry', undefined],
    [503, { 'retry-after': '0' }, 'retry', 0],
  ] as const)('sorts %i as it can be dealt with', async (code, headers, kind, retryAfterMs) => {
    const { whole } = await ask(status(code, headers));
    await expect(whole()).rejects.toMatchObject({ name: 'ProviderError', kind, retryAfterMs });
  });

  it('fails on an error in the middle of the stream', async () => {
    const { whole, pieces } = await ask(writing(sse(chunk('Gu'), '{"error":{"message":"out of memory"}}')));
    await expect(whole()).rejects.toMatchObject({ kind: 'retry' });
    expect(pieces).toEqual(['Gu']);
  });

  it('fails on something that is not the format', async () => {
    const { whole } = await ask(writing(sse('<html>')));
    await expect(whole()).rejects.toMatchObject({ kind: 'retry' });
  });

  it('fails when the connection ends in the middle of the answer', async () => {
    const { whole } = await ask(writing(sse(chunk('Gu'))));
    await expect(whole()).rejects.toThrow('in the middle of the answer');
  });

  it('fails when the connection breaks', async () => {
    const { whole } = await ask(async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(sse(chunk('Gu')));
      await sleep(20);
      response.destroy();
    });
    await expect(whole()).rejects.toMatchObject({ kind: 'retry' });
  });

  it('fails when nobody is there', async () => {
    const { whole, server } = await ask(writing(good));
    await server.close();
    await expect(whole()).rejects.toMatchObject({ kind: 'retry' });
  });

  it('gives up on a server that does not begin', async () => {
    const { whole, server } = await ask(() => undefined, { firstTokenMs: 60 });
    await expect(whole()).rejects.toMatchObject({ kind: 'down' });
    await expect.poll(server.cutOff).toBe(1);
  });

  it('gives up on a server that falls silent', async () => {
    const { whole } = await ask(
      (response) => {
        response.writeHead(200).write(sse(chunk('Gu')));
      },
      { betweenTokensMs: 60 },
    );
    await expect(whole()).rejects.toMatchObject({ kind: 'down', message: expect.stringContaining('stopped') });
  });

  it("ends the server's work when the caller leaves (LLM-8)", async () => {
    const leaving = new AbortController();
    const { whole, server } = await ask(
      (response) => {
        response.writeHead(200).write(sse(chunk('Gu')));
        leaving.abort();
      },
      { signal: leaving.signal },
    );
    await expect(whole()).rejects.toBeInstanceOf(ProviderError);
    await expect.poll(server.cutOff).toBe(1);
  });

  it('tells how the server is', async () => {
    const ok = await ask(writing('{"object":"list","data":[]}'));
    expect(await ok.provider.health()).toBe('ok');
    const busy = await ask(status(503));
    expect(await busy.provider.health()).toBe('degraded');
    await busy.server.close();
    expect(await busy.provider.health()).toBe('down');
  });

  it('reads the same events however the bytes are cut', async () => {
    const bytes = Buffer.from(': hello\r\ndata: Größe 👋\r\n\r\ndata: a\ndata: b\n\nretry: 3\n\ndata:c\r\rdata: last');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 20 }), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        async function* body() {
          for (let i = 1; i < at.length; i += 1) yield bytes.subarray(at[i - 1], at[i]);
        }
        const read: string[] = [];
        for await (const data of serverSentData(body())) read.push(data);
        expect(read).toEqual(['Größe 👋', 'a\nb', 'c', 'last']);
      }),
    );
  });

  it('keeps the id that the vendor knows the call by, from the header or else from the answer, and nothing that is none (E8-7)', async () => {
    const named =
      (id: string | undefined): Answer =>
      (response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream', ...(id !== undefined && { 'x-request-id': id }) }).end(good);
      };
    expect((await (await ask(named('req-77'))).whole()).requestId).toBe('req-77');
    expect((await (await ask(named(undefined))).whole()).requestId).toBe('chatcmpl-spec');
    expect((await (await ask(named('two words'))).whole()).requestId).toBe('chatcmpl-spec');
  });
  it('counts what was written to the cache as a part of the input (E8-1)', async () => {
    const cached = { prompt_tokens: 30, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 20, cache_write_tokens: 99 } };
    const { whole } = await ask(writing(sse(chunk('Ja'), chunk(undefined, { finish: 'stop' }), chunk(undefined, { usage: cached }), '[DONE]')));
    expect((await whole()).usage).toEqual({ inputTokens: 10, outputTokens: 4, cacheReadTokens: 20, cacheWriteTokens: 10 });
  });
});
