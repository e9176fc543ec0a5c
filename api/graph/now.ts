import { businessDate, toInstant, type BusinessDate, type Instant } from '../../domain/kernel/time.ts';
import { Refusal } from '../errors.ts';
import type { Context } from './context.ts';

export function now({ deps }: Pick<Context, 'deps'>): Instant {
  return toInstant(deps.clock());
}

export function today(context: Pick<Context, 'deps'>): BusinessDate {
  return businessDate(now(context));
}

/** For what is counted as it stands now: a past state asked beside it must not be answered with today's figure. */
export function nowOnly<T>(field: string, past: object | undefined, count: () => T): T {
  if (past) throw new Refusal('CountedNowOnly', { field });
  return count();
}
