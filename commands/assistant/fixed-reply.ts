import { activePrompt, type Assistant } from '../../domain/assistants/assistant.ts';
import { fixedTexts } from '../../domain/assistants/fixed-texts.ts';
import type { Fixed } from '../../domain/conversations/events.ts';
import { promptSha256 } from '../assistants/prompt-text.ts';
import type { Draft } from './generate.ts';

/** The model of replies that no model made; they cost nothing and are not metered. */
export const noModel = 'none';

/** The answer to a kind of message that can't be read: no model call, no charge (US-2.3.c). */
export function unreadableReply(assistant: Assistant): Draft {
  return fixedReply(assistant, 'unreadable', fixedTexts.unreadable[assistant.language]);
}

/** What a customer is told while the budget is used up: the tenant's own sentence, or ours (J1.6). */
export function budgetReply(assistant: Assistant, stopText: string | undefined): Draft {
  return fixedReply(assistant, 'budget', stopText ?? fixedTexts.budget[assistant.language]);
}

function fixedReply(assistant: Assistant, fixed: Fixed, text: string): Draft {
  const { language } = assistant;
  const prompt = activePrompt(assistant);
  return {
    text,
    fixed,
    language,
    aborted: false,
    promptVersion: prompt.version,
    promptSha256: promptSha256(prompt.text),
    response: {
      text,
      provider: 'OpenClaw',
      model: noModel,
      region: 'local',
      usage: { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0 },
      finish: 'stop',
      latencyMs: 0,
    },
  };
}
