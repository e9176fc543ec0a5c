import { Decimal } from 'decimal.js';
import type { EventOf } from '../kernel/event.ts';
import type { Allowance, Line } from './allowance.ts';
import { BudgetThresholdReached } from './events.ts';
import type { UsageOfMonth } from './month.ts';

type Reached = EventOf<typeof BudgetThresholdReached>;

/** Said once per threshold and month; a limit that was raised since is another one. */
function isSaid({ reached }: UsageOfMonth, percent: number, { tokens }: Line): boolean {
  return reached.some((one) => one.percent === percent && one.limitTokens >= tokens);
}

/** The thresholds that the month's use has come to and that nobody was told of yet, lowest first. */
export function thresholdsReached(usage: UsageOfMonth, used: Decimal, { hard, alerts }: Allowance, alertAtPercent: readonly number[]): readonly Reached[] {
  const stopped = hard !== undefined && used.gte(hard.tokens);
  const percents = new Set(stopped && hard.tokens === alerts.tokens ? [...alertAtPercent, 100] : alertAtPercent);
  return [...percents]
    .toSorted((a, b) => a - b)
    .filter((percent) => used.times(100).gte(new Decimal(alerts.tokens).times(percent)) && !isSaid(usage, percent, alerts))
    .map((percent) => reached(percent, used, alerts, stopped && percent === 100));
}

/** The assistant stops before the last token is used, because the next answer would not fit. */
export function stopReached(usage: UsageOfMonth, used: Decimal, line: Line): Reached | undefined {
  return isSaid(usage, 100, line) ? undefined : reached(100, used, line, true);
}

function reached(percent: number, used: Decimal, { tokens, basis }: Line, stopped: boolean): Reached {
  return BudgetThresholdReached({ percent, usedTokens: used.floor().toNumber(), limitTokens: tokens, basis, stopped });
}
