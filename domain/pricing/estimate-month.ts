import { Decimal } from 'decimal.js';
import { cents, sum, type Amount } from '../kernel/money.ts';
import { addDays, daysBetween, type BusinessDate } from '../kernel/time.ts';
import type { Package } from '../tenants/events.ts';
import type { Stretch } from './month-usage.ts';
import type { PriceList } from './events.ts';
import { unitPrice, weighted } from './pricing.ts';
import type { RatedMonth } from './rate-month.ts';

/** The days an estimate looks back, and how many with a beginning it needs to mean something (US-2.2.b). */
export const estimateDays = 30;
const daysToTrust = 7;

export interface Basis {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Days since the first call, at most thirty. */
  readonly days: number;
  /** False with less than a week of use: the figures are a guess then, and say so. */
  readonly enough: boolean;
  /** Whole weighted tokens of a month of thirty days at the pace of these days. */
  readonly tokens: number;
}
export interface Estimate {
  readonly package: Package;
  /** Undefined: each model goes on as it is used. */
  readonly model: string | undefined;
  readonly fee: Amount;
  readonly includedTokens: number;
  readonly overageTokens: number;
  readonly overage: Amount;
  readonly net: Amount;
}

/** What the tenant used in the thirty days before today. Today is not over and would pull the pace down. */
export function basisOf(stretches: readonly Stretch[], list: PriceList, today: BusinessDate): { readonly basis: Basis; readonly recent: readonly Stretch[] } {
  const to = addDays(today, -1);
  const from = addDays(today, -estimateDays);
  const recent = stretches.filter(({ day }) => day >= from && day <= to);
  const first = recent.reduce<BusinessDate>((earliest, { day }) => (day < earliest ? day : earliest), today);
  const days = daysBetween(first, today);
  const used = sum(recent.map((stretch) => weighted(list.weights, stretch)));
  const tokens = days === 0 ? 0 : Number(used.times(estimateDays).dividedBy(days).floor().toFixed());
  return { basis: { from, to, days, enough: days >= daysToTrust, tokens }, recent };
}

/** A month of thirty days with a package and, if named, one model for everything, at today's prices. */
export function estimateMonth(recent: readonly Stretch[], { days, tokens }: Basis, list: PriceList, booked: Package, model?: string): Estimate {
  const { monthlyFee, includedTokens, overage } = list.packages[booked];
  const beyond = overage ? Math.max(0, tokens - includedTokens) : 0;
  // What goes beyond is shared among the models as the whole is.
  const whole = sum(recent.map((stretch) => weighted(list.weights, stretch)));
  const value = sum(recent.map((stretch) => weighted(list.weights, stretch).times(unitPrice(list, model ?? stretch.model) ?? 0)));
  const charged = whole.isZero() || days === 0 ? new Decimal(0) : value.dividedBy(whole).times(beyond).dividedBy(1_000_000);
  const extra = cents(charged);
  return {
    package: booked,
    model,
    fee: cents(monthlyFee),
    includedTokens,
    overageTokens: beyond,
    overage: extra,
    net: cents(new Decimal(monthlyFee).plus(extra)),
  };
}

/** What a rated month asks for, before credits: the lines' sum. */
export function sumOfRated({ fees, sums }: RatedMonth): Amount {
  const overage = sums.filter(({ rule }) => rule === 'usage.overage');
  return cents(
    sum([...fees.map(({ net }) => net), ...overage.map(({ tokens, unitPrice: price }) => cents(new Decimal(tokens).times(price).dividedBy(1_000_000)))]),
  );
}
