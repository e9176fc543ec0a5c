import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { expecting } from './invalid-input.ts';

/** A decimal string such as "299.00" or "-0.000125"; never a JavaScript number. */
export const Amount = z.string().regex(/^-?\d{1,15}(\.\d{1,12})?$/, expecting('decimal'));
export type Amount = z.infer<typeof Amount>;

/** What a field of a DATEV row has place for (ten digits before the comma), and so the most that is ever booked at once. */
export const widestAmount: Amount = '9999999999.99';

export function isTooWide(amount: Decimal.Value): boolean {
  return new Decimal(amount).abs().greaterThan(widestAmount);
}

/** An amount that somebody puts in: no wider than the books can pass on. */
export const BookableAmount = Amount.refine((amount) => !isTooWide(amount), expecting('amountTooLarge'));

export const Currency = z.enum(['EUR', 'CHF']);
export type Currency = z.infer<typeof Currency>;

/** An amount in whole cents, as it stands on documents. Half-up per line (D-61). */
export function cents(value: Decimal.Value): Amount {
  return new Decimal(value).toFixed(2, Decimal.ROUND_HALF_UP);
}

/** An amount in exact decimal places without exponent, e.g. the cost of a few tokens. */
export function exact(value: Decimal.Value): Amount {
  return new Decimal(value).toFixed();
}

export function sum(amounts: Iterable<Decimal.Value>): Decimal {
  let total = new Decimal(0);
  for (const amount of amounts) total = total.plus(amount);
  return total;
}
