import type { Usage } from '../conversations/events.ts';
import type { Evolve, Folding } from '../kernel/decider.ts';
import { businessDate, type BusinessDate } from '../kernel/time.ts';
import type { UsageEvent } from '../usage/events.ts';

/** Consecutive calls of one day, model and price version. Order matters only where one of these changes. */
export interface Stretch extends Pick<Usage, 'inputTokens' | 'outputTokens' | 'cacheReadTokens'> {
  readonly day: BusinessDate;
  readonly model: string;
  /** The model the customer chose, where another one answered in its stead. */
  readonly bookedModel: string | undefined;
  readonly priceVersion: number;
  /** Revisions of the first and the last call in the usage stream, and how many calls there are. */
  readonly from: number;
  readonly to: number;
  readonly calls: number;
}

/** A list that grows at its head without copying what is behind. */
type Newest = { readonly head: Stretch; readonly before: Newest } | null;

export interface MonthUsage {
  /** Events seen: the revision of the next one. */
  readonly next: number;
  readonly newest: Newest;
}

export const noUsage: MonthUsage = { next: 0, newest: null };

const seen = (month: MonthUsage): MonthUsage => ({ ...month, next: month.next + 1 });

const evolve: Evolve<MonthUsage, UsageEvent> = {
  TokensReserved: seen,
  ReservationReleased: seen,
  BudgetThresholdReached: seen,
  TokensConsumed: ({ next, newest }, { model, bookedModel, priceVersion, inputTokens, outputTokens, cacheReadTokens }, { at }) => {
    const day = businessDate(at);
    const head = newest?.head;
    const same = head?.day === day && head.model === model && head.bookedModel === bookedModel && head.priceVersion === priceVersion;
    const call: Stretch = { day, model, bookedModel, priceVersion, inputTokens, outputTokens, cacheReadTokens, from: next, to: next, calls: 1 };
    return { next: next + 1, newest: newest && same ? { head: longer(newest.head, call), before: newest.before } : { head: call, before: newest } };
  },
};

export const monthUsageFolding: Folding<MonthUsage, UsageEvent> = { name: 'month-usage', initial: noUsage, evolve };

function longer(stretch: Stretch, call: Stretch): Stretch {
  return {
    ...stretch,
    inputTokens: stretch.inputTokens + call.inputTokens,
    outputTokens: stretch.outputTokens + call.outputTokens,
    cacheReadTokens: stretch.cacheReadTokens + call.cacheReadTokens,
    to: call.to,
    calls: stretch.calls + call.calls,
  };
}

/** Oldest first, as the quota is used up. */
export function stretchesOf({ newest }: MonthUsage): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let rest = newest; rest; rest = rest.before) stretches.push(rest.head);
  return stretches.reverse();
}
