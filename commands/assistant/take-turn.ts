import { uuid5 } from '../kernel/uuid.ts';
import type { Job, Jobs, Worker } from '../kernel/policy.ts';
import type { Turn } from './create-turn.ts';

export const takeTurnQueue = 'take-turn';

/** `cause` makes the job one: the id of the event that calls for it. */
export function takeTurnJob(tenantId: string, conversationId: string, cause: string, delayMs?: number): Job {
  return { name: takeTurnQueue, id: cause, tenantId, data: { conversationId }, ...(delayMs !== undefined && { delayMs }) };
}

/** Works off what a conversation still owes its person. Nothing is lost by doing it twice. */
export function takeTurnWorker(deps: { readonly turn: Turn; readonly jobs: Jobs; readonly concurrency?: number }): Worker {
  return {
    name: takeTurnQueue,
    concurrency: deps.concurrency ?? 32,
    async work({ id, tenantId, data, lastAttempt }) {
      const conversationId = String(data['conversationId']);
      const taken = await deps.turn.take(tenantId, conversationId, { lastAttempt });
      // The slot is free while a vendor's word is awaited.
      if (taken.outcome === 'waiting') await deps.jobs.add(takeTurnJob(tenantId, conversationId, uuid5(id, taken.replyId, 'again'), Math.max(taken.forMs, 250)));
    },
  };
}
