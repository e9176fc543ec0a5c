import { uuid5 } from '../kernel/uuid.ts';
import type { Job, Jobs, Worker } from '../kernel/policy.ts';
import type { Turn } from './create-turn.ts';
import { DeliveryPostponed } from './deliver.ts';
import { ProviderError } from './provider.ts';
import { BudgetRefusal } from './reserve.ts';

export const takeTurnQueue = 'take-turn';

/** No vendor keeps a customer waiting longer than this for the next try. */
const longestPauseMs = 3_600_000;
/** After so many pauses in a row the job's own attempts count again, and it ends where people see it. */
const mostPauses = 24;

/** `cause` makes the job one: the id of the event that calls for it. */
export function takeTurnJob(
  tenantId: string,
  conversationId: string,
  cause: string,
  { delayMs, pauses = 0 }: { readonly delayMs?: number; readonly pauses?: number } = {},
): Job {
  return { name: takeTurnQueue, id: cause, tenantId, data: { conversationId, ...(pauses > 0 && { pauses }) }, ...(delayMs !== undefined && { delayMs }) };
}

/** Works off what a conversation still owes its person. Nothing is lost by doing it twice. */
export function takeTurnWorker(deps: { readonly turn: Turn; readonly jobs: Jobs; readonly concurrency?: number }): Worker {
  return {
    name: takeTurnQueue,
    concurrency: deps.concurrency ?? 32,
    async work({ id, tenantId, data, lastAttempt }) {
      const conversationId = String(data['conversationId']);
      const pauses = Number(data['pauses'] ?? 0);
      try {
        const taken = await deps.turn.take(tenantId, conversationId, { lastAttempt });
        // The slot is free while a vendor's word is awaited.
        if (taken.outcome === 'waiting')
          await deps.jobs.add(takeTurnJob(tenantId, conversationId, uuid5(id, taken.replyId, 'again'), { delayMs: Math.max(taken.forMs, 250) }));
      } catch (error) {
        const pauseMs = pauseOf(error);
        if (pauseMs === undefined || pauses >= mostPauses) throw error;
        // Asked for a pause, a job that tried again by its own clock would be told the same and use up its attempts.
        await deps.jobs.add(takeTurnJob(tenantId, conversationId, uuid5(id, 'pause'), { delayMs: pauseMs, pauses: pauses + 1 }));
      }
    },
  };
}

/** How long the vendor of the channel or of the model wants to be left alone, or until the budget may have room, within reason. */
function pauseOf(error: unknown): number | undefined {
  if (!(error instanceof DeliveryPostponed || error instanceof BudgetRefusal || (error instanceof ProviderError && error.kind === 'retry'))) return undefined;
  return error.retryAfterMs === undefined ? undefined : Math.min(Math.max(error.retryAfterMs, 1_000), longestPauseMs);
}
