import type { Folding } from '../kernel/decider.ts';
import { hasId, noIds, withId, type IdSet } from '../kernel/id-set.ts';
import type { UsageEvent } from './events.ts';

/** A tenant's metered calls of one month. */
export interface UsageOfMonth {
  readonly metered: IdSet;
}

export function isMetered(usage: UsageOfMonth, replyId: string): boolean {
  return hasId(usage.metered, replyId);
}

export const usageOfMonthFolding: Folding<UsageOfMonth, UsageEvent> = {
  name: 'usage-of-month',
  initial: { metered: noIds },
  evolve: {
    TokensConsumed: ({ metered }, { replyId }) => ({ metered: withId(metered, replyId) }),
  },
};
