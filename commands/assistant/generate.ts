import { activePrompt, type Assistant } from '../../domain/assistants/assistant.ts';
import type { Fixed } from '../../domain/conversations/events.ts';
import type { Language } from '../../domain/assistants/events.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { promptSha256 } from '../assistants/prompt-text.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { servingOf } from './call-llm.ts';
import { meterUnfinished, type Consumer } from './meter-unfinished.ts';
import { outputBound } from './output-bound.ts';
import { outputFilter } from './output-filter.ts';
import { composePrompt } from './prompt.ts';
import { AnswerBrokenOff, ProviderError, type ChatMessage, type LlmResponse } from './provider.ts';
import { countedInput, reserve, worstCaseInput } from './reserve.ts';
import { tokenizer } from './tokenizer.ts';
import { settingsOf, type TurnDeps } from './turn-deps.ts';

/** All that one request is made of: never more than one person's words. */
export interface Question {
  readonly tenantId: string;
  readonly company: string;
  readonly assistant: Assistant;
  /** What a program of the tenant adds to the tenant's prompt for this request. */
  readonly instructions?: readonly string[];
  readonly model: string;
  readonly thread: string;
  readonly history: readonly ChatMessage[];
  readonly message: string;
  readonly purpose: 'reply' | 'preview';
  /** What is set aside for the call, and metered, stands under this id. */
  readonly replyId: string;
  readonly consumer: Consumer;
  readonly signal?: AbortSignal;
}

/** A reply before it is recorded. */
export interface Draft {
  readonly text: string;
  readonly response: LlmResponse;
  readonly promptVersion: number;
  readonly promptSha256: string;
  readonly language: Language;
  /** The one who asked went away; the text ends where they stopped listening. */
  readonly aborted: boolean;
  /** Said without a model, and why. */
  readonly fixed?: Fixed;
}

/** Compose, reserve, call, filter. Yields what may be shown, piece by piece, and returns the draft. Throws a `BudgetRefusal` before any model is asked. */
export async function* generate(deps: TurnDeps, question: Question): AsyncGenerator<string, Draft> {
  const { tenantId, company, assistant, instructions = [], model, thread, history, message, purpose, replyId, consumer, signal } = question;
  const { historyTokens, maxOutputTokens } = settingsOf(deps);
  const count = await tokenizer();
  const { language, personaName } = assistant;
  const prompt = activePrompt(assistant);
  // Secret to everybody outside, and the same for a tenant's whole day: a provider's prompt cache then knows the beginning of every request.
  const secret = `${tenantId}/${businessDate(toInstant(deps.clock()))}`;
  const canary = deps.vault.fingerprint('prompt-canary', secret).slice(0, 16);
  const delimiter = deps.vault.fingerprint('prompt-delimiter', secret).slice(0, 12);
  const messages = composePrompt(
    { language, company, persona: personaName, prompt: [prompt.text, ...instructions].join('\n\n'), delimiter, canary },
    history,
    message,
    { tokens: historyTokens, count },
  );
  const countedTokens = countedInput(messages, count);
  const serving = servingOf(deps.served, model);
  const inputTokens = worstCaseInput(messages, count);
  const reservation = await reserve(deps, tenantId, {
    replyId,
    purpose,
    model,
    inputTokens,
    maxOutputTokens,
    sent: { inputTokens: countedTokens, ...consumer, ...serving },
  });
  let providerHasIt = false;
  const filter = outputFilter({ language, canary });
  const called = deps.callLLM({
    messages,
    model,
    tenant: tenantId,
    stream: true,
    context: {
      purpose,
      conversationId: thread,
      maxOutputTokens,
      idempotencyKey: uuid5(replyId, model, JSON.stringify(messages)),
      onCall: (has) => {
        providerHasIt = has;
      },
      ...(signal && { signal }),
    },
  });
  const draft = (text: string, response: LlmResponse, aborted = false): Draft => ({
    text,
    response,
    aborted,
    promptVersion: prompt.version,
    promptSha256: promptSha256(prompt.text),
    language,
  });
  const began = performance.now();
  const bound = outputBound(maxOutputTokens, count);
  let heard = '';
  // No provider gives figures for a call that was cut off; what was asked and heard is counted instead.
  const cutOff = (finish: LlmResponse['finish']): LlmResponse => ({
    text: heard,
    ...serving,
    model,
    usage: { inputTokens: countedTokens, outputTokens: count(heard), cacheReadTokens: 0, estimated: true },
    finish,
    latencyMs: Math.round(performance.now() - began),
  });
  try {
    for await (const { text } of called) {
      const piece = bound.take(text);
      heard += piece;
      const free = filter.push(piece);
      if (free !== '') yield free;
      if (bound.isFull()) break;
    }
  } catch (error) {
    if (signal?.aborted && heard !== '') return draft(filter.end().text, cutOff('stop'), true);
    // What fails on our own side is ours to pay: the turn is taken again.
    const used = signal?.aborted ? providerHasIt : error instanceof ProviderError && heard !== '';
    if (used)
      await meterUnfinished(deps, tenantId, { replyId, purpose, model, ...serving, ...consumer, inputTokens: countedTokens, outputTokens: count(heard) });
    await reservation.release();
    throw error instanceof ProviderError && heard !== '' ? new AnswerBrokenOff(error) : error;
  }
  const response = bound.isFull() ? cutOff('length') : await called.response;
  const { rest, text } = filter.end();
  if (rest !== '') yield rest;
  return draft(text, response);
}
