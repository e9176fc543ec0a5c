import { memoryLiveReplies } from '../commands/assistant/live-replies-memory.ts';
import { postgresLiveReplies } from '../commands/assistant/live-replies-postgres.ts';
import type { LiveReplies } from '../commands/assistant/live-replies.ts';
import type { Config } from './config.ts';

/** One process needs no wire for its own tokens; an edge and a worker in two processes meet in Postgres. */
export function createLiveReplies(config: Config, databaseUrl: string): { readonly replies: LiveReplies; readonly close: () => Promise<void> } {
  if (config.OCE_ROLE === 'all') return { replies: memoryLiveReplies(), close: async () => undefined };
  const replies = postgresLiveReplies(databaseUrl);
  return { replies, close: () => replies.close() };
}
