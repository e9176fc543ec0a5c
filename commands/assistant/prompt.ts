import type { Language } from '../../domain/assistants/events.ts';
import { companyHeading, preamble } from '../../domain/assistants/preamble.ts';
import { personaText } from '../assistants/persona-text.ts';
import { delimited } from './guard.ts';
import type { ChatMessage } from './provider.ts';
import type { CountTokens } from './tokenizer.ts';
import { visible } from './visible.ts';

/** What the assistant is, at the moment of one request. */
export interface PromptParts {
  readonly language: Language;
  readonly company: string;
  readonly persona: string;
  /** The tenant's own text. */
  readonly prompt: string;
  readonly delimiter: string;
  readonly canary: string;
}

/**
 * One request: the fixed rules, the tenant's prompt, as much of the conversation as the window holds, the message.
 * The system message comes first and changes rarely, so that a provider's prompt cache can hold it.
 */
export function composePrompt(
  parts: PromptParts,
  history: readonly ChatMessage[],
  message: string,
  window: { readonly tokens: number; readonly count: CountTokens },
): readonly ChatMessage[] {
  const { language, company, persona, prompt, delimiter, canary } = parts;
  const rules = preamble(language, { company: personaText(company), persona: personaText(persona), delimiter, canary });
  const turns = history.map(({ role, content }): ChatMessage => ({ role, content: role === 'user' ? delimited(content, delimiter) : content }));
  return [
    { role: 'system', content: `${rules}\n\n${companyHeading[language]}\n${visible(prompt)}` },
    ...newestWithin(turns, window),
    { role: 'user', content: delimited(message, delimiter) },
  ];
}

/** The tenant's own part of a system message; all of it, when it is not one of ours. */
export function companyPart(system: string): string {
  for (const heading of Object.values(companyHeading)) {
    const at = system.indexOf(`\n${heading}\n`);
    if (at >= 0) return system.slice(at + heading.length + 2);
  }
  return system;
}

/** Whole exchanges, newest first, until the window is full: half an exchange would put words into somebody's mouth. */
function newestWithin(turns: readonly ChatMessage[], { tokens, count }: { readonly tokens: number; readonly count: CountTokens }): readonly ChatMessage[] {
  let left = tokens;
  let from = turns.length;
  for (let i = turns.length - 1; i >= 0; i -= 1) {
    const turn = turns[i];
    if (!turn) break;
    left -= count(turn.content);
    if (left < 0) break;
    if (turn.role === 'user') from = i;
  }
  return turns.slice(from);
}
