import { setTimeout as sleepFor } from 'node:timers/promises';
import { ProviderError, type ChatMessage, type LlmResponse, type Provider, type Token } from './provider.ts';

export interface LlmRequest {
  readonly messages: readonly ChatMessage[];
  /** The catalogue's model id. */
  readonly model: string;
  readonly tenant: string;
  readonly context?: LlmContext;
}

/** What may be known about a call beyond its words (D-57). */
export interface LlmContext {
  readonly conversationId?: string;
  readonly idempotencyKey?: string;
  readonly purpose?: 'reply' | 'preview';
  readonly maxOutputTokens?: number;
  /** Hears when a provider has the request, and when it turned out to have done nothing for it. */
  readonly onCall?: (has: boolean) => void;
  /** Ends the provider's call too. */
  readonly signal?: AbortSignal;
}

export interface LlmStream extends AsyncIterable<Token> {
  /** The whole answer with its real figures; settles when the iteration has ended. */
  readonly response: Promise<LlmResponse>;
}

/** The one way to a model. */
export interface CallLLM {
  (request: LlmRequest & { readonly stream: true }): LlmStream;
  (request: LlmRequest & { readonly stream?: false }): Promise<LlmResponse>;
}

/** One try of a provider, for logs and metrics; never with words in it. */
export interface LlmAttempt {
  readonly tenant: string;
  readonly model: string;
  readonly provider: string;
  readonly attempt: number;
  readonly outcome: 'ok' | 'aborted' | ProviderError['kind'];
  readonly firstTokenMs: number | undefined;
  readonly latencyMs: number;
}

/** No provider of this installation serves the model. Nothing else answers instead: who chose a model chose where its words go. */
export class NoProviderForModel extends ProviderError {
  readonly model: string;
  constructor(model: string) {
    super('down', `no provider serves the model ${model}`);
    this.name = 'NoProviderForModel';
    this.model = model;
  }
}

/** D-16: three retries inside three seconds. A vendor that asks for a longer pause is tried again by the job, not here. */
const gapsMs = [200, 400, 800] as const;
const longestPauseMs = 1_500;
const defaultMaxOutputTokens = 1_024;

export function createCallLLM(deps: {
  readonly providers: readonly Provider[];
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random?: () => number;
  readonly onAttempt?: (attempt: LlmAttempt) => void;
}): CallLLM {
  const { providers, random = Math.random, onAttempt = () => undefined } = deps;
  const sleep =
    deps.sleep ??
    (async (ms, signal) => {
      await sleepFor(ms, undefined, signal ? { signal } : {});
    });

  async function* run({ messages, model, tenant, context = {} }: LlmRequest): AsyncGenerator<Token, LlmResponse> {
    const provider = providers.find(({ models }) => models.includes(model));
    if (!provider) throw new NoProviderForModel(model);
    const { signal, idempotencyKey, onCall = () => undefined, maxOutputTokens = defaultMaxOutputTokens } = context;
    for (let attempt = 1; ; attempt += 1) {
      const began = performance.now();
      let firstTokenMs: number | undefined;
      const report = (outcome: LlmAttempt['outcome']) =>
        onAttempt({ tenant, model, provider: provider.name, attempt, outcome, firstTokenMs, latencyMs: Math.round(performance.now() - began) });
      try {
        signal?.throwIfAborted();
        const stream = provider.stream({
          messages,
          model,
          maxOutputTokens,
          ...(idempotencyKey !== undefined && { idempotencyKey }),
          ...(signal && { signal }),
        });
        let finished = false;
        onCall(true);
        try {
          for (;;) {
            const next = await stream.next();
            if (next.done) {
              finished = true;
              report('ok');
              return next.value;
            }
            firstTokenMs ??= Math.round(performance.now() - began);
            yield next.value;
          }
        } finally {
          // Who stops listening ends the provider's call as well.
          if (!finished) await stream.return(undefined as never).catch(() => undefined);
        }
      } catch (error) {
        if (signal?.aborted) {
          report('aborted');
          throw signal.reason;
        }
        if (!(error instanceof ProviderError)) throw error;
        report(error.kind);
        if (firstTokenMs === undefined) onCall(false);
        const gap = gapsMs[attempt - 1];
        // After the first token a second try would give two answers.
        if (error.kind !== 'retry' || firstTokenMs !== undefined || gap === undefined || (error.retryAfterMs ?? 0) > longestPauseMs) throw error;
        await sleep(Math.max(gap * (0.75 + random() / 2), error.retryAfterMs ?? 0), signal);
      }
    }
  }

  function callLLM(request: LlmRequest & { readonly stream: true }): LlmStream;
  function callLLM(request: LlmRequest & { readonly stream?: false }): Promise<LlmResponse>;
  function callLLM(request: LlmRequest & { readonly stream?: boolean }): LlmStream | Promise<LlmResponse> {
    return request.stream === true ? streamOf(run(request)) : wholeOf(run(request));
  }
  return callLLM;
}

async function wholeOf(tokens: AsyncGenerator<Token, LlmResponse>): Promise<LlmResponse> {
  for (;;) {
    const next = await tokens.next();
    if (next.done) return next.value;
  }
}

function streamOf(tokens: AsyncGenerator<Token, LlmResponse>): LlmStream {
  const { promise, resolve, reject } = Promise.withResolvers<LlmResponse>();
  // Who reads the tokens meets the error there; nobody has to look at both.
  promise.catch(() => undefined);
  return {
    response: promise,
    async *[Symbol.asyncIterator]() {
      try {
        resolve(yield* tokens);
      } catch (error) {
        reject(error);
        throw error;
      } finally {
        reject(new Error('the stream was left before its end'));
      }
    },
  };
}

/** Who computes the answers of a model, and where. */
export interface Serving {
  readonly provider: string;
  readonly region: string;
}
/** The models that can be called at all in this installation, by their ids in the catalogue. */
export type Served = ReadonlyMap<string, Serving>;

/** Where nobody serves a model no call is made; what was to be said about it names nobody. */
export function servingOf(served: Served, model: string): Serving {
  return served.get(model) ?? { provider: 'none', region: 'none' };
}

/** As `callLLM` chooses: the first provider that names a model serves it. */
export function servedModels(providers: readonly Provider[]): Served {
  return new Map(providers.toReversed().flatMap(({ name, region, models }) => models.map((model) => [model, { provider: name, region }] as const)));
}
