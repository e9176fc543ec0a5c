import { activePrompt, type Assistant } from '../../domain/assistants/assistant.ts';
import { fixedTexts } from '../../domain/assistants/fixed-texts.ts';
import { promptSha256 } from '../assistants/prompt-text.ts';
import type { Draft } from './generate.ts';

/** The model of replies that no model made; they cost nothing and are not metered. */
export const noModel = 'none';

/** The answer to a kind of message that can't be read: no model call, no charge (US-2.3.c). */
export function unreadableReply(assistant: Assistant): Draft {
  const { language } = assistant;
  const prompt = activePrompt(assistant);
  const text = fixedTexts.unreadable[language];
  return {
    text,
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
