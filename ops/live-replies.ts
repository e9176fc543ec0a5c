import { memoryLiveReplies } from '../commands/assistant/live-replies-memory.ts';
import { postgresLiveReplies } from '../commands/assistant/live-replies-postgres.ts';
import type { LiveReplies } from '../commands/assistant/live-replies.ts';
import type { Core } from './core.ts';
import type { Report } from './report.ts';

/** One process needs no wire for its own tokens; an edge and a worker in two processes meet in Postgres. */
export function createLiveReplies(
  { config, databaseUrl, vault }: Pick<Core, 'config' | 'databaseUrl' | 'vault'>,
  report: Report,
): { readonly replies: LiveReplies; readonly start: () => Promise<void>; readonly close: () => Promise<void> } {
  if (config.OCE_ROLE === 'all') return { replies: memoryLiveReplies(), start: async () => undefined, close: async () => undefined };
  const replies = postgresLiveReplies({ connectionString: databaseUrl, vault, report: (error) => report('live replies', error) });
  return { replies, start: () => replies.start(), close: () => replies.close() };
}
