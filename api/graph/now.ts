import { businessDate, toInstant, type BusinessDate, type Instant } from '../../domain/kernel/time.ts';
import type { Context } from './context.ts';

export function now({ deps }: Pick<Context, 'deps'>): Instant {
  return toInstant(deps.clock());
}

export function today(context: Pick<Context, 'deps'>): BusinessDate {
  return businessDate(now(context));
}
