import type { Usage } from './events.ts';

/** The figures of a call, out of whatever carries them. */
export function usageOf({ inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, images, estimated }: Usage): Usage {
  return {
    inputTokens,
    outputTokens,
    cacheReadTokens,
    ...(cacheWriteTokens !== undefined && { cacheWriteTokens }),
    ...(images !== undefined && { images }),
    ...(estimated !== undefined && { estimated }),
  };
}
