import { z } from 'zod';
import type { Usage } from '../../../domain/conversations/events.ts';

const tokens = z.number().int().nonnegative();

const WireUsage = z.object({
  prompt_tokens: tokens,
  completion_tokens: tokens,
  prompt_tokens_details: z.object({ cached_tokens: tokens.nullish(), cache_write_tokens: tokens.nullish() }).nullish(),
});
export type WireUsage = z.infer<typeof WireUsage>;

/** What is read of one chunk; servers add fields freely. */
export const Chunk = z.object({
  id: z.string().nullish(),
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: WireUsage.nullish(),
  error: z.object({ code: z.union([z.string(), z.number()]).nullish(), type: z.string().nullish() }).nullish(),
});
export type Chunk = z.infer<typeof Chunk>;

/** The wire counts cached tokens as part of the prompt; ours are counted apart, because they are priced apart. */
export function usageFrom({ prompt_tokens, completion_tokens, prompt_tokens_details }: WireUsage): Usage {
  const cacheReadTokens = Math.min(prompt_tokens_details?.cached_tokens ?? 0, prompt_tokens);
  const written = prompt_tokens_details?.cache_write_tokens;
  return {
    inputTokens: prompt_tokens - cacheReadTokens,
    outputTokens: completion_tokens,
    cacheReadTokens,
    ...(typeof written === 'number' && { cacheWriteTokens: Math.min(written, prompt_tokens - cacheReadTokens) }),
  };
}
