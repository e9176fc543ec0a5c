import { ProviderError, type LlmResponse, type Provider, type ProviderRequest, type Token } from '../provider.ts';
import { tokenizer } from '../tokenizer.ts';
import { Chunk, usageFrom, type WireUsage } from './chunk.ts';
import { refusal } from './refusal.ts';
import { serverSentData } from './server-sent-data.ts';

export interface OpenaiCompatibleOptions {
  readonly name: string;
  /** Up to and including the version, e.g. `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  /** Where this server computes, as it stands on the receipt. */
  readonly region: string;
  /** The catalogue's model ids it serves, with the names it knows them by. */
  readonly models: Readonly<Record<string, string>>;
  /** A hang: no first piece, or no further piece, within so long. */
  readonly firstTokenMs?: number;
  readonly betweenTokensMs?: number;
}

const longestCallMs = 600_000;

/** Any server that speaks chat/completions: Ollama, vLLM, a gateway. Plain HTTP; the wire format is small and stable. */
export function openaiCompatible(options: OpenaiCompatibleOptions): Provider {
  const { name, region, firstTokenMs = 30_000, betweenTokensMs = 30_000 } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const headers = { 'content-type': 'application/json', ...(options.apiKey !== undefined && { authorization: `Bearer ${options.apiKey}` }) };

  return {
    name,
    region,
    models: Object.keys(options.models),

    async *stream({ messages, model, maxOutputTokens, idempotencyKey, signal }: ProviderRequest): AsyncGenerator<Token, LlmResponse> {
      const began = performance.now();
      const hang = new AbortController();
      const ended = signal ? AbortSignal.any([signal, hang.signal]) : hang.signal;
      let timer = setTimeout(() => hang.abort(), firstTokenMs);
      // What is set aside for a call runs out after a quarter of an hour; no call outlives it.
      const whole = setTimeout(() => hang.abort(), longestCallMs);
      let text = '';
      let finish: LlmResponse['finish'] | undefined;
      let reported: WireUsage | undefined;
      let requestId: string | undefined;
      try {
        const response = await fetch(`${baseUrl}/chat/completions`, {
          method: 'POST',
          headers: { ...headers, accept: 'text/event-stream', ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }) },
          signal: ended,
          body: JSON.stringify({
            model: options.models[model] ?? model,
            messages,
            max_tokens: maxOutputTokens,
            stream: true,
            stream_options: { include_usage: true },
          }),
        });
        if (!response.ok || !response.body) throw await refusal(response);
        requestId = idOf(response.headers.get('x-request-id'));
        for await (const data of serverSentData(response.body)) {
          if (data === '[DONE]') {
            finish ??= 'stop';
            break;
          }
          const chunk = parse(data);
          if (chunk.error) throw new ProviderError('retry', brokeOff(chunk.error));
          // Gateways that name no request in the header name it in every piece.
          requestId ??= idOf(chunk.id);
          if (chunk.usage) reported = chunk.usage;
          const [choice] = chunk.choices ?? [];
          if (choice?.finish_reason) finish = choice.finish_reason === 'length' ? 'length' : 'stop';
          const piece = choice?.delta?.content;
          if (!piece) continue;
          text += piece;
          clearTimeout(timer);
          timer = setTimeout(() => hang.abort(), betweenTokensMs);
          yield { text: piece };
        }
        // A body that ends without [DONE] and without a reason to stop was cut off on the way.
        if (finish === undefined) throw new ProviderError('retry', 'the connection ended in the middle of the answer');
      } catch (error) {
        if (error instanceof ProviderError) throw error;
        if (hang.signal.aborted)
          throw new ProviderError('down', text === '' ? `no answer began within ${firstTokenMs} ms` : `the answer stopped for ${betweenTokensMs} ms`);
        if (signal?.aborted) throw new ProviderError('reject', 'the call was cut off');
        throw new ProviderError('retry', "the server can't be reached or closed the connection");
      } finally {
        clearTimeout(timer);
        clearTimeout(whole);
        // Whoever stops reading, stops the server's work too.
        hang.abort();
      }
      const usage = reported ? usageFrom(reported) : await counted(messages, text);
      return {
        text,
        provider: name,
        model,
        region,
        usage,
        finish,
        latencyMs: Math.round(performance.now() - began),
        ...(requestId !== undefined && { requestId }),
      };
    },

    async health() {
      try {
        const response = await fetch(`${baseUrl}/models`, { headers, signal: AbortSignal.timeout(3_000) });
        await response.body?.cancel();
        if (response.ok) return 'ok';
        return response.status === 429 || response.status >= 500 ? 'degraded' : 'down';
      } catch {
        return 'down';
      }
    },
  };
}

/** An id that a bill could carry; anything else names nothing. */
function idOf(value: string | null | undefined): string | undefined {
  return value && /^[\x21-\x7e]{1,200}$/.test(value) ? value : undefined;
}

/** The vendor's code for it and none of its words, which may quote the conversation. */
function brokeOff({ code, type }: NonNullable<Chunk['error']>): string {
  const word = [code, type].map(String).find((name) => /^[a-z0-9_]{1,40}$/i.test(name) && name !== 'null' && name !== 'undefined');
  return `the server broke off: ${word ?? 'without a code'}`;
}

function parse(data: string): Chunk {
  try {
    const chunk = Chunk.safeParse(JSON.parse(data));
    if (chunk.success) return chunk.data;
  } catch {
    // Falls through: not JSON is as unreadable as JSON of another shape.
  }
  throw new ProviderError('retry', 'the server sent something that is not a chunk of an answer');
}

/** Some servers give no figures for a stream. Then the named tokenizer counts; the README of the providers says so. */
async function counted(messages: ProviderRequest['messages'], text: string): Promise<LlmResponse['usage']> {
  const count = await tokenizer();
  return { inputTokens: messages.reduce((sum, { content }) => sum + count(content), 0), outputTokens: count(text), cacheReadTokens: 0, estimated: true };
}
