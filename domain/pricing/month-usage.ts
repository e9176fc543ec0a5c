import type { Usage } from '../conversations/events.ts';
import type { Folding } from '../kernel/decider.ts';
import { businessDate, type BusinessDate } from '../kernel/time.ts';
import type { UsageEvent } from '../usage/events.ts';

/** Consecutive calls of one day, model and price version. Order matters only where one of these changes. */
export interface Stretch extends Usage {
  readonly day: BusinessDate;
  readonly model: string;
  readonly priceVersion: number;
}

/** The month's stretches, newest first: a list that grows at its head without copying what is behind. */
export type MonthUsage = { readonly head: Stretch; readonly before: MonthUsage } | null;

export const monthUsageFolding: Folding<MonthUsage, UsageEvent> = {
  name: 'month-usage',
  initial: null,
  evolve: {
    TokensConsumed: (month, { model, priceVersion, inputTokens, outputTokens, cacheReadTokens }, { at }) => {
      const day = businessDate(at);
      const head = month?.head;
      if (!head || head.day !== day || head.model !== model || head.priceVersion !== priceVersion) {
        return { head: { day, model, priceVersion, inputTokens, outputTokens, cacheReadTokens }, before: month };
      }
      return {
        head: {
          ...head,
          inputTokens: head.inputTokens + inputTokens,
          outputTokens: head.outputTokens + outputTokens,
          cacheReadTokens: head.cacheReadTokens + cacheReadTokens,
        },
        before: month.before,
      };
    },
  },
};

/** Oldest first, as the quota is used up. */
export function stretchesOf(month: MonthUsage): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let rest = month; rest; rest = rest.before) stretches.push(rest.head);
  return stretches.reverse();
}
