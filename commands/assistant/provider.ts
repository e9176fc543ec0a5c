import type { Usage } from '../../domain/conversations/events.ts';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A piece of the answer as it comes off the wire; not necessarily one token of the tokenizer. */
export interface Token {
  readonly text: string;
}

export interface LlmResponse {
  readonly text: string;
  readonly provider: string;
  /** The catalogue's model id that was asked for. */
  readonly model: string;
  readonly region: string;
  /** As the provider reported it. */
  readonly usage: Usage;
  /** How the provider knows this call, where it says so. */
  readonly requestId?: string;
  readonly finish: 'stop' | 'length';
  readonly latencyMs: number;
}

export interface ProviderRequest {
  readonly messages: readonly ChatMessage[];
  /** The catalogue's model id. */
  readonly model: string;
  readonly maxOutputTokens: number;
  /** The same for the same request again: a vendor that knows such keys neither computes nor charges twice. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** retry: worth another try · reject: this request never works · down: nobody answers. */
export class ProviderError extends Error {
  readonly kind: 'retry' | 'reject' | 'down';
  readonly retryAfterMs: number | undefined;
  constructor(kind: ProviderError['kind'], message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'ProviderError';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A provider that stopped in the middle of its answer: what it had read and said until then was used. */
export class AnswerBrokenOff extends ProviderError {
  constructor(error: ProviderError) {
    super('retry', error.message, error.retryAfterMs);
    this.name = 'AnswerBrokenOff';
  }
}

/** One model vendor. Yields the answer piece by piece and returns the whole with its real figures; throws `ProviderError` only. */
export interface Provider {
  readonly name: string;
  /** Where it computes, as it stands on the receipt. */
  readonly region: string;
  /** The catalogue's model ids it can serve. */
  readonly models: readonly string[];
  stream(request: ProviderRequest): AsyncGenerator<Token, LlmResponse>;
  health(): Promise<'ok' | 'degraded' | 'down'>;
}
