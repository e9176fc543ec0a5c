import { Decimal } from 'decimal.js';

/** An amount as it was written; nothing where it is missing or no number, which other rules and the schema report. */
export function figure(value: string | undefined): Decimal | undefined {
  return value !== undefined && /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value.trim()) ? new Decimal(value.trim()) : undefined;
}

/** A sum, unless one of its parts is missing. */
export function total(values: readonly (string | undefined)[]): Decimal | undefined {
  let all = new Decimal(0);
  for (const value of values) {
    const amount = figure(value);
    if (!amount) return undefined;
    all = all.plus(amount);
  }
  return all;
}

/** Commercial rounding, half away from zero. */
export function rounded(value: Decimal): Decimal {
  return value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** An optional amount: missing counts as nothing. */
export function orZero(value: string | undefined): Decimal {
  return figure(value) ?? new Decimal(0);
}

/** Whether both are known and differ. */
export function differs(stated: Decimal | undefined, right: Decimal | undefined): boolean {
  return stated !== undefined && right !== undefined && !stated.equals(right);
}

/** Whether both are known and are at least `slack` apart, their signs aside: how the official sets compare a tax amount. */
export function apart(stated: Decimal | undefined, right: Decimal | undefined, slack: string): boolean {
  return stated !== undefined && right !== undefined && stated.abs().minus(right.abs()).abs().greaterThanOrEqualTo(slack);
}
