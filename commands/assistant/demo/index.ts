import { setTimeout as sleep } from 'node:timers/promises';
import { ProviderError, type LlmResponse, type Provider, type ProviderRequest, type Token } from '../provider.ts';
import { tokenizer } from '../tokenizer.ts';
import { demoAnswer } from './demo-answer.ts';

/**
 * A model without a model: the same request always gives the same answer, made of the sentences it was given. It needs no key and no
 * network, so an installation can be tried out at once; it says in every answer what it is.
 */
export function demoProvider({ perTokenMs = 0 }: { readonly perTokenMs?: number } = {}): Provider {
  return {
    name: 'OpenClaw Demo',
    region: 'local',
    models: ['demo'],
    async *stream({ messages, maxOutputTokens, signal }: ProviderRequest): AsyncGenerator<Token, LlmResponse> {
      const began = performance.now();
      const count = await tokenizer();
      const inputTokens = messages.reduce((sum, { content }) => sum + count(content), 0);
      let text = '';
      let finish: LlmResponse['finish'] = 'stop';
      let outputTokens = 0;
      for (const word of demoAnswer(messages).match(/\S+\s*/gu) ?? []) {
        if (signal?.aborted) throw new ProviderError('reject', 'the call was cut off');
        outputTokens += count(word);
        if (outputTokens > maxOutputTokens) {
          finish = 'length';
          outputTokens = maxOutputTokens;
          break;
        }
        text += word;
        yield { text: word };
        if (perTokenMs > 0) await sleep(perTokenMs, undefined, signal ? { signal } : {});
      }
      return {
        text,
        provider: 'OpenClaw Demo',
        model: 'demo',
        region: 'local',
        finish,
        usage: { inputTokens, outputTokens, cacheReadTokens: 0 },
        latencyMs: Math.round(performance.now() - began),
      };
    },
    health: async () => 'ok',
  };
}
