import { Decimal } from 'decimal.js';
import type { Amount, Currency } from '../kernel/money.ts';
import { daysOf, type BusinessDate, type Month } from '../kernel/time.ts';
import type { Package } from '../tenants/events.ts';
import { packageOn, type BookedPackage } from '../tenants/tenant.ts';
import type { Stretch } from './month-usage.ts';
import { priceOn, unitPrice, weighted, type Pricing } from './pricing.ts';

/** Tokens of one model at one price version: within the quota, or beyond it and paid for. */
export interface TokenSum {
  readonly kind: 'included' | 'overage';
  readonly model: string;
  readonly priceVersion: number;
  readonly unitPrice: Amount;
  /** Whole weighted tokens; a fraction waits for the tokens that complete it. */
  readonly tokens: number;
}

export interface RatedMonth {
  readonly supplyFrom: BusinessDate;
  readonly supplyTo: BusinessDate;
  readonly currency: Currency;
  readonly package: Package;
  readonly monthlyFee: Amount;
  /** The version the fee comes from. */
  readonly priceVersion: number;
  readonly includedTokens: number;
  readonly sums: readonly TokenSum[];
}

export type NotRated = 'PackageNotBooked' | 'PriceListMissing';

/**
 * What a month costs so far. The package and fee of the month's first booked day hold for the whole month, and so does its quota;
 * a call beyond the quota is overage when the package of its own day allows that, at the price version it was metered with.
 * More usage only ever adds to the sums, so what an earlier run billed stays right.
 */
export function rateMonth(period: Month, bookings: readonly BookedPackage[], pricing: Pricing, stretches: readonly Stretch[]): RatedMonth | NotRated {
  const { from, to } = daysOf(period);
  const first = bookings.reduce<BusinessDate>((day, { validFrom }) => (validFrom < day ? validFrom : day), '9999-12-31');
  const supplyFrom = first > from ? first : from;
  const booked = packageOn({ packages: bookings }, supplyFrom);
  if (!booked || supplyFrom > to) return 'PackageNotBooked';
  const list = priceOn(pricing, supplyFrom);
  if (!list) return 'PriceListMissing';
  const { monthlyFee, includedTokens } = list.packages[booked];
  return {
    supplyFrom,
    supplyTo: to,
    currency: list.currency,
    package: booked,
    monthlyFee,
    priceVersion: list.version,
    includedTokens,
    sums: sumsOf(stretches, includedTokens, bookings, pricing),
  };
}

function sumsOf(stretches: readonly Stretch[], quota: number, bookings: readonly BookedPackage[], pricing: Pricing): TokenSum[] {
  const sums = new Map<string, Omit<TokenSum, 'tokens'> & { exact: Decimal }>();
  let left = new Decimal(quota);
  for (const { day, model, priceVersion, ...usage } of stretches) {
    const list = pricing.versions.find(({ version }) => version === priceVersion);
    const price = list && unitPrice(list, model);
    if (!list || price === undefined) throw new Error(`price version ${priceVersion} does not know the model ${model} it was metered with`);
    const add = (kind: TokenSum['kind'], tokens: Decimal) => {
      if (tokens.isZero()) return;
      const key = `${kind}/${model}/${priceVersion}`;
      const sum = sums.get(key) ?? { kind, model, priceVersion, unitPrice: price, exact: new Decimal(0) };
      sums.set(key, { ...sum, exact: sum.exact.plus(tokens) });
    };
    const tokens = weighted(list.weights, usage);
    const within = Decimal.min(left, tokens);
    left = left.minus(within);
    const booked = packageOn({ packages: bookings }, day);
    // A package without overage stops at its quota; the rest of the call that crossed it is not charged.
    const charged = booked !== undefined && list.packages[booked].overage;
    add('included', charged ? within : tokens);
    if (charged) add('overage', tokens.minus(within));
  }
  return [...sums.values()].map(({ exact, ...sum }) => ({ ...sum, tokens: Number(exact.floor().toFixed()) })).filter(({ tokens }) => tokens > 0);
}
