import { Decimal } from 'decimal.js';
import { cents, sum, type Amount } from '../kernel/money.ts';

/** Spreads a total over parts in proportion, in whole cents; what rounding leaves over goes to the largest part. */
export function spread(total: Amount, parts: readonly Amount[]): readonly Amount[] {
  const whole = sum(parts);
  const shares = parts.map((part) => cents(new Decimal(part).times(total).dividedBy(whole)));
  const left = new Decimal(total).minus(sum(shares));
  const largest = parts.reduce((best, part, i) => (new Decimal(part).greaterThan(parts[best] ?? '0') ? i : best), 0);
  return shares.map((share, i) => (i === largest ? new Decimal(share).plus(left).toFixed(2) : share));
}
