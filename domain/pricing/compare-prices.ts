import { Decimal } from 'decimal.js';
import { exact, type Amount } from '../kernel/money.ts';
import type { Package } from '../tenants/events.ts';
import type { Prices } from './events.ts';

/** One figure that two lists do not have in common. */
export interface PriceDifference {
  /** A package's fee, year or quota, a model's price, or a kind of token's weight. */
  readonly what: 'monthlyFee' | 'yearlyFee' | 'includedTokens' | 'overage' | 'perMillionTokens' | 'weight';
  /** Package, model, or kind of token. */
  readonly of: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Rise in per cent, one decimal; undefined where there is nothing to compare. */
  readonly percent: Amount | undefined;
}

export function comparePrices(before: Prices, after: Prices): readonly PriceDifference[] {
  return [
    ...(['starter', 'professional', 'enterprise'] as const).flatMap((booked) => packageDifferences(booked, before, after)),
    ...[...new Set([...before.models, ...after.models].map(({ model }) => model))].flatMap((model) =>
      difference('perMillionTokens', model, priceOf(before, model), priceOf(after, model)),
    ),
    ...(['input', 'output', 'cacheRead'] as const).flatMap((kind) => difference('weight', kind, before.weights[kind], after.weights[kind])),
  ];
}

function packageDifferences(booked: Package, before: Prices, after: Prices): readonly PriceDifference[] {
  const [old, now] = [before.packages[booked], after.packages[booked]];
  return [
    ...difference('monthlyFee', booked, old.monthlyFee, now.monthlyFee),
    ...difference('yearlyFee', booked, old.yearlyFee, now.yearlyFee),
    ...difference('includedTokens', booked, String(old.includedTokens), String(now.includedTokens)),
    ...(old.overage === now.overage
      ? []
      : [{ what: 'overage' as const, of: booked, before: String(old.overage), after: String(now.overage), percent: undefined }]),
  ];
}

function difference(what: PriceDifference['what'], of: string, before: string | undefined, after: string | undefined): readonly PriceDifference[] {
  const [old, now] = [before, after].map((figure) => (figure === undefined ? undefined : new Decimal(figure)));
  if (old && now ? old.equals(now) : before === after) return [];
  const percent = old && now && !old.isZero() ? exact(now.minus(old).times(100).dividedBy(old).toDecimalPlaces(1)) : undefined;
  return [{ what, of, before, after, percent }];
}

function priceOf(prices: Prices, model: string): Amount | undefined {
  return prices.models.find((price) => price.model === model)?.perMillionTokens;
}
