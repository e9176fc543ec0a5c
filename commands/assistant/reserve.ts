import { randomUUID } from 'node:crypto';
import type { Rejection } from '../../domain/kernel/rejection.ts';
import { businessDate, monthOf, toInstant, type Month } from '../../domain/kernel/time.ts';
import { TokensReserved, type Purpose, type SentCall } from '../../domain/usage/events.ts';
import { system } from '../kernel/caller.ts';
import { releaseReservation } from '../usage/release-reservation.ts';
import { reserveTokens } from '../usage/reserve-tokens.ts';
import type { ChatMessage } from './provider.ts';
import type { CountTokens } from './tokenizer.ts';
import type { TurnDeps } from './turn-deps.ts';

export type BudgetCode = 'BudgetExhausted' | 'BudgetHeld' | 'BudgetThrottled';

/** No model was asked, because the tenant's budget has no room for the answer now (`retryAfterMs`), or at all this month. */
export class BudgetRefusal extends Error {
  readonly rejection: Rejection<BudgetCode>;
  readonly retryAfterMs: number | undefined;
  constructor(rejection: Rejection<BudgetCode>) {
    super(rejection.rejected);
    this.name = 'BudgetRefusal';
    this.rejection = rejection;
    const { seconds } = rejection.info;
    this.retryAfterMs = typeof seconds === 'number' ? seconds * 1_000 : undefined;
  }
}

/** Roles and separators of a chat cost a few tokens each, and other vendors' tokenizers cut German finer than ours. */
const framing = 8;
const finer = 1.25;

/** A request's words, as our tokenizer counts them. */
export function countedInput(messages: readonly ChatMessage[], count: CountTokens): number {
  return messages.reduce((tokens, { content }) => tokens + count(content), 0);
}

/** The most that a request's words can come to as tokens. */
export function worstCaseInput(messages: readonly ChatMessage[], count: CountTokens): number {
  return Math.ceil(messages.reduce((tokens, { content }) => tokens + count(content) + framing, 0) * finer);
}

export interface Reservation {
  /** The call did not happen. */
  release(): Promise<void>;
}

/** Sets a call's worst case aside, or throws a `BudgetRefusal`. What stays unsettled runs out by itself. */
export async function reserve(
  { handle, clock }: Pick<TurnDeps, 'handle' | 'clock'>,
  tenantId: string,
  call: {
    readonly replyId: string;
    readonly purpose: Purpose;
    readonly model: string;
    readonly inputTokens: number;
    readonly maxOutputTokens: number;
    readonly sent: SentCall;
  },
): Promise<Reservation> {
  const caller = system(tenantId, 'take-turn');
  const at = clock();
  const month: Month = monthOf(businessDate(toInstant(at)));
  const outcome = await handle(reserveTokens, call, { commandId: randomUUID(), caller, at });
  if (!outcome.ok) {
    const { rejected, info } = outcome.rejection;
    if (rejected === 'BudgetExhausted' || rejected === 'BudgetHeld' || rejected === 'BudgetThrottled') throw new BudgetRefusal({ rejected, info });
    // So many decide on the same month at this moment that this one found no gap between them.
    if (rejected === 'TooMuchContention') throw new BudgetRefusal({ rejected: 'BudgetHeld', info: { seconds: 1 } });
    throw new Error(`nothing can be set aside for a call: ${rejected}`);
  }
  if (!outcome.events.some(({ type }) => type === TokensReserved.type)) throw new BudgetRefusal({ rejected: 'BudgetExhausted', info: {} });
  return {
    release: async () => {
      await handle(releaseReservation, { replyId: call.replyId, month, cause: 'failed' }, { commandId: randomUUID(), caller });
    },
  };
}
