import type { Jobs, Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { takeTurnJob } from './take-turn.ts';

export const answerHeldMessagesQueue = 'answer-held-messages';

/**
 * The conversations of a tenant (or of one of its channels) that hold an unanswered message or a reply that has not gone out,
 * as of a position of the log at least.
 */
export type HeldConversations = (of: { readonly tenantId: string; readonly channelId?: string; readonly position: bigint }) => Promise<readonly string[]>;

/** A door opened again: one turn for every conversation that waited behind it. */
export function answerHeldMessagesWorker(deps: { readonly heldConversations: HeldConversations; readonly jobs: Jobs }): Worker {
  return {
    name: answerHeldMessagesQueue,
    concurrency: 4,
    async work({ id, tenantId, data }) {
      const channelId = data['channelId'];
      const held = await deps.heldConversations({
        tenantId,
        position: BigInt(String(data['position'])),
        ...(channelId !== undefined && { channelId: String(channelId) }),
      });
      for (const conversationId of held) await deps.jobs.add(takeTurnJob(tenantId, conversationId, uuid5(id, conversationId)));
    },
  };
}
