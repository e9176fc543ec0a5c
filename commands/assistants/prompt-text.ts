import { createHash } from 'node:crypto';
import { countTokens } from '../assistant/tokenizer.ts';

/** Tokens a tenant's own prompt may have; the preamble does not count (D-22). */
export const promptLimitTokens = 16_000;

export interface PromptFigures {
  readonly sha256: string;
  readonly characters: number;
  readonly tokens: number;
}

/** By hash and version any reply names the prompt it was made with. */
export function promptSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Characters as people count them: an emoji outside the basic plane is one. */
export async function promptFigures(text: string): Promise<PromptFigures> {
  return { sha256: promptSha256(text), characters: Array.from(text).length, tokens: await countTokens(text) };
}
