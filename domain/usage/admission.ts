import type { Decimal } from 'decimal.js';
import { sum } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';
import { weighted, type Pricing } from '../pricing/pricing.ts';
import type { Allowance, Line } from './allowance.ts';
import type { UsageOfMonth } from './month.ts';

/** A call that never comes back holds its tokens for so long (E3-1). */
export const holdMinutes = 15;
/** Beyond a throttled limit a tenant gets one answer in so long. */
const throttledEveryMs = 60_000;
/** Where calls on their way hold what is left, the next look is worth it after so long: twenty-four of them outlast a hold. */
const heldAgainMs = 30_000;

/** What the month's metered calls count, each by the weights of its own price version. */
export function usedTokens({ consumed }: UsageOfMonth, { versions }: Pricing): Decimal {
  return sum(
    consumed.map((one) => {
      const list = versions.find(({ version }) => version === one.priceVersion);
      if (!list) throw new Error(`there is no price version ${one.priceVersion} that tokens were metered with`);
      return weighted(list.weights, one);
    }),
  );
}

export type Admission =
  | { readonly outcome: 'admitted' }
  /** It would not fit even if no other call were on its way. */
  | { readonly outcome: 'exhausted'; readonly line: Line; readonly used: Decimal }
  /** It may fit once the calls on their way are settled, or once a throttled limit's next moment has come. */
  | { readonly outcome: 'later'; readonly why: 'held' | 'throttled'; readonly retryAfterMs: number };

/** Whether a call's worst case fits beside what was used and what is set aside for others. */
export function admit(
  usage: UsageOfMonth,
  asked: { readonly replyId: string; readonly tokens: Decimal; readonly now: Instant },
  allowance: Allowance,
  pricing: Pricing,
): Admission {
  const used = usedTokens(usage, pricing);
  const others = usage.holds.filter(({ replyId, expiresAt }) => replyId !== asked.replyId && expiresAt > asked.now);
  const alone = used.plus(asked.tokens);
  const together = alone.plus(sum(others.map(({ tokens }) => tokens)));
  const { hard, slow } = allowance;
  if (hard && alone.gt(hard.tokens)) return { outcome: 'exhausted', line: hard, used };
  if (hard && together.gt(hard.tokens)) return { outcome: 'later', why: 'held', retryAfterMs: heldAgainMs };
  if (slow && together.gt(slow.tokens) && usage.lastReservedAt !== undefined) {
    const waited = Date.parse(asked.now) - Date.parse(usage.lastReservedAt);
    if (waited < throttledEveryMs) return { outcome: 'later', why: 'throttled', retryAfterMs: throttledEveryMs - Math.max(waited, 0) };
  }
  return { outcome: 'admitted' };
}
