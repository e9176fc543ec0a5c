import { randomUUID } from 'node:crypto';
import type { Purpose, SentCall } from '../../domain/usage/events.ts';
import { toInstant } from '../../domain/kernel/time.ts';
import { system } from '../kernel/caller.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { meterTokens } from '../usage/meter-tokens.ts';
import type { TurnDeps } from './turn-deps.ts';

/** For whom a call is made: where its tokens stand in the usage. `userId` is a pseudonym. */
export type Consumer = Pick<SentCall, 'conversationId' | 'channelId' | 'channelType' | 'userId'>;

interface Unfinished extends SentCall {
  readonly replyId: string;
  readonly purpose: Purpose;
  readonly model: string;
  readonly outputTokens: number;
}

/**
 * Meters a call that ended without an answer by what was sent and heard. It stands under an id of its own: the reply may still come about by
 * another call, which is metered as itself.
 */
export async function meterUnfinished({ handle, clock }: Pick<TurnDeps, 'handle' | 'clock'>, tenantId: string, call: Unfinished): Promise<void> {
  const at = clock();
  const commandId = randomUUID();
  const outcome = await handle(
    meterTokens,
    { ...call, replyId: uuid5(call.replyId, 'unfinished', commandId), consumedAt: toInstant(at), cacheReadTokens: 0, estimated: true },
    { commandId, caller: system(tenantId, 'take-turn'), at },
  );
  if (!outcome.ok) throw new Error(`an unfinished call can't be metered: ${outcome.rejection.rejected}`);
}
