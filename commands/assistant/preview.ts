import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { noticeText } from '../../domain/assistants/disclosure.ts';
import type { Usage } from '../../domain/conversations/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { toInstant } from '../../domain/kernel/time.ts';
import { personaText } from '../assistants/persona-text.ts';
import { promptLimitTokens } from '../assistants/prompt-text.ts';
import { system, type Caller } from '../kernel/caller.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { meterTokens } from '../usage/meter-tokens.ts';
import { generate } from './generate.ts';
import { modelFor } from './model-for.ts';
import type { Token } from './provider.ts';
import { countTokens } from './tokenizer.ts';
import { tokenQueue } from './token-queue.ts';
import type { TurnDeps } from './turn-deps.ts';
import { whoHandles } from './who-handles.ts';

export interface PreviewRequest {
  readonly tenantId: string;
  readonly caller: Caller;
  /** Fresh for every preview; it is metered under this id, once. */
  readonly previewId: string;
  /** The draft; nothing of it is saved. */
  readonly prompt: string;
  readonly message: string;
  readonly model?: string;
  readonly personaName?: string;
  readonly signal?: AbortSignal;
}

export interface PreviewAnswer {
  readonly text: string;
  readonly model: string;
  readonly usage: Usage;
}

export const previewRefusals = [
  'Forbidden',
  'MessagesEmpty',
  'PromptEmpty',
  'PromptTooLong',
  'TenantNotActive',
  'ModelUnknown',
  'ModelNotInPackage',
  'ModelNotServed',
] as const;
export type PreviewRefusal = (typeof previewRefusals)[number];

export type Preview =
  | { readonly ok: false; readonly rejection: Rejection<PreviewRefusal> }
  | { readonly ok: true; readonly tokens: AsyncIterable<Token>; readonly answer: Promise<PreviewAnswer> };

/** A reply under a draft prompt, as a stranger would get it, notice included. Nothing is recorded but its tokens (US-2.1.b). */
export async function preview(deps: TurnDeps, request: PreviewRequest): Promise<Preview> {
  const { tenantId, caller, previewId, prompt, message, signal } = request;
  const refuse = (rejection: Rejection<PreviewRefusal>): Preview => ({ ok: false, rejection });
  const own = caller.tenantId === tenantId || caller.tenantId === OPERATOR;
  if (!own || !caller.permissions.has('assistants:write')) return refuse(reject('Forbidden', { permission: 'assistants:write' }));
  if (message.trim() === '') return refuse(reject('MessagesEmpty'));
  if (prompt.trim() === '') return refuse(reject('PromptEmpty'));
  const tokensOfPrompt = await countTokens(prompt);
  if (tokensOfPrompt > promptLimitTokens) return refuse(reject('PromptTooLong', { limit: promptLimitTokens, tokens: tokensOfPrompt }));
  const handling = await whoHandles(deps, tenantId, undefined);
  if (handling.by === 'nobody') return refuse(reject('TenantNotActive'));
  const saved = await deps.handle.state(assistantFolding, stream.assistant(tenantId));
  const model = modelFor(request.model, saved.model, handling.booked, deps.served);
  if (typeof model !== 'string') return refuse(model);

  const { tokens, push, end } = tokenQueue();
  const persona = personaText(request.personaName ?? '');
  const assistant = {
    ...saved,
    personaName: persona === '' ? saved.personaName : persona,
    prompts: [{ version: 1, text: prompt, sha256: '', characters: 0, tokens: tokensOfPrompt }],
  };
  const replyId = uuid5(previewId, 'preview');
  const consumer = { channelId: 'preview', channelType: 'preview', userId: caller.actor.id } as const;
  const work = async (): Promise<PreviewAnswer> => {
    push(`${noticeText(assistant.language)}\n\n`);
    const pieces = generate(deps, {
      tenantId,
      company: handling.company,
      assistant,
      model,
      thread: previewId,
      history: [],
      message,
      purpose: 'preview',
      replyId,
      consumer,
      ...(signal && { signal }),
    });
    for (;;) {
      const next = await pieces.next();
      if (!next.done) {
        push(next.value);
        continue;
      }
      const {
        text,
        response: { provider, region, usage, requestId },
      } = next.value;
      const consumedAt = toInstant(deps.clock());
      const metered = await deps.handle(
        meterTokens,
        {
          replyId,
          purpose: 'preview',
          consumedAt,
          ...consumer,
          provider,
          model,
          region,
          ...usage,
          ...(requestId !== undefined && { providerRequestId: requestId }),
        },
        { commandId: uuid5(previewId, 'meter'), caller: system(tenantId, 'preview'), at: new Date(consumedAt) },
      );
      if (!metered.ok) throw new Error(`a preview can't be metered: ${metered.rejection.rejected}`);
      return { text, model, usage };
    }
  };
  const answer = work();
  answer.then(
    () => end(),
    (error: unknown) => end(error),
  );
  return { ok: true, tokens, answer };
}
