import type { Evolve, Folding } from '../kernel/decider.ts';
import { hasId, noIds, withId, type IdSet } from '../kernel/id-set.ts';
import type { Amount } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';
import type { Purpose, SentCall, UsageEvent } from './events.ts';

/** Tokens set aside for a call that is on its way. */
export interface Hold {
  readonly replyId: string;
  readonly tokens: Amount;
  readonly expiresAt: Instant;
  readonly purpose: Purpose;
  readonly model: string;
  readonly sent: SentCall | undefined;
}

/** What was used at one version of the price list, whose weights say what it counts. */
export interface Consumed {
  readonly priceVersion: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
}

/**
 * A tenant's calls of one month. What grows with the month is the set of ids alone; sums and holds stay small, and so does what
 * a decision looks at.
 */
export interface UsageOfMonth {
  readonly metered: IdSet;
  readonly consumed: readonly Consumed[];
  /** Of calls on their way, and of those that never came back until somebody clears them away. */
  readonly holds: readonly Hold[];
  readonly reached: readonly { readonly percent: number; readonly limitTokens: number }[];
  readonly lastReservedAt: Instant | undefined;
}

export function isMetered(usage: UsageOfMonth, replyId: string): boolean {
  return hasId(usage.metered, replyId);
}

export function findHold(usage: UsageOfMonth, replyId: string): Hold | undefined {
  return usage.holds.find((hold) => hold.replyId === replyId);
}

const without = (holds: readonly Hold[], replyId: string) => (holds.some((h) => h.replyId === replyId) ? holds.filter((h) => h.replyId !== replyId) : holds);

const evolve: Evolve<UsageOfMonth, UsageEvent> = {
  TokensReserved: (usage, { replyId, tokens, expiresAt, purpose, model, sent }, { at }) => ({
    ...usage,
    holds: [...without(usage.holds, replyId), { replyId, tokens, expiresAt, purpose, model, sent }],
    lastReservedAt: at,
  }),
  TokensConsumed: (usage, call) => ({
    ...usage,
    metered: withId(usage.metered, call.replyId),
    consumed: plus(usage.consumed, call),
    holds: without(usage.holds, call.replyId),
  }),
  ReservationReleased: (usage, { replyId }) => ({ ...usage, holds: without(usage.holds, replyId) }),
  BudgetThresholdReached: (usage, { percent, limitTokens }) => ({ ...usage, reached: [...usage.reached, { percent, limitTokens }] }),
};

function plus(sums: readonly Consumed[], { priceVersion, inputTokens, outputTokens, cacheReadTokens }: Consumed): readonly Consumed[] {
  const before = sums.find((sum) => sum.priceVersion === priceVersion);
  const sum: Consumed = {
    priceVersion,
    inputTokens: (before?.inputTokens ?? 0) + inputTokens,
    outputTokens: (before?.outputTokens ?? 0) + outputTokens,
    cacheReadTokens: (before?.cacheReadTokens ?? 0) + cacheReadTokens,
  };
  return before ? sums.map((one) => (one === before ? sum : one)) : [...sums, sum];
}

export const usageOfMonthFolding: Folding<UsageOfMonth, UsageEvent> = {
  name: 'usage-of-month',
  initial: { metered: noIds, consumed: [], holds: [], reached: [], lastReservedAt: undefined },
  evolve,
};
