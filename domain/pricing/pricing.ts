import { Decimal } from 'decimal.js';
import type { Usage } from '../conversations/events.ts';
import type { Folding } from '../kernel/decider.ts';
import { exact, type Amount } from '../kernel/money.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { PriceList, PricingEvent } from './events.ts';

/** All published versions, oldest first. */
export interface Pricing {
  readonly versions: readonly PriceList[];
}

export const pricingFolding: Folding<Pricing, PricingEvent> = {
  name: 'pricing',
  initial: { versions: [] },
  evolve: {
    PriceListPublished: ({ versions }, published) => ({ versions: [...versions, published] }),
  },
};

/** The version in force on a day: the newest one that is valid by then. */
export function priceOn(pricing: Pricing, date: BusinessDate): PriceList | undefined {
  return pricing.versions.findLast(({ validFrom }) => validFrom <= date);
}

export function unitPrice(priceList: PriceList, model: string): Amount | undefined {
  return priceList.models.find((m) => m.model === model)?.perMillionTokens;
}

/** What the tokens of a call count, by the weights of the price list. Input tokens do not contain the cache reads. */
export function weighted(weights: PriceList['weights'], usage: Usage): Decimal {
  return new Decimal(weights.input)
    .times(usage.inputTokens)
    .plus(new Decimal(weights.output).times(usage.outputTokens))
    .plus(new Decimal(weights.cacheRead).times(usage.cacheReadTokens));
}

/** The list price of one call, unrounded. An unlisted model throws: nothing may be metered that nobody has priced. */
export function costOf(priceList: PriceList, model: string, usage: Usage): Amount {
  const price = unitPrice(priceList, model);
  if (price === undefined) throw new Error(`price list ${priceList.version} does not know the model ${model}`);
  return exact(weighted(priceList.weights, usage).times(price).dividedBy(1_000_000));
}
