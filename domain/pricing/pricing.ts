import { Decimal } from 'decimal.js';
import type { Usage } from '../conversations/events.ts';
import type { Folding } from '../kernel/decider.ts';
import type { Actor } from '../kernel/metadata.ts';
import { exact, type Amount, type Currency } from '../kernel/money.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { PriceList, Prices, PricingEvent } from './events.ts';

/** Prices that somebody proposed, and what became of them. */
export interface Proposal {
  readonly prices: Prices;
  readonly by: Actor;
  readonly status: 'open' | 'approved' | 'withdrawn';
}

/** All published versions of all currencies, oldest first, and what was proposed. */
export interface Pricing {
  readonly versions: readonly PriceList[];
  readonly proposals?: ReadonlyMap<string, Proposal>;
}

const noProposals: ReadonlyMap<string, Proposal> = new Map();

export const pricingFolding: Folding<Pricing, PricingEvent> = {
  name: 'pricing',
  initial: { versions: [] },
  evolve: {
    PriceListProposed: (pricing, { proposalId, prices }, { actor }) => ({
      ...pricing,
      proposals: new Map(pricing.proposals).set(proposalId, { prices, by: actor, status: 'open' }),
    }),
    PriceListWithdrawn: (pricing, { proposalId }) => close(pricing, proposalId, 'withdrawn'),
    PriceListPublished: (pricing, { proposalId, ...list }) => close({ ...pricing, versions: [...pricing.versions, list] }, proposalId, 'approved'),
  },
};

function close(pricing: Pricing, proposalId: string | undefined, status: Proposal['status']): Pricing {
  const proposal = proposalId === undefined ? undefined : pricing.proposals?.get(proposalId);
  if (proposalId === undefined || !proposal) return pricing;
  return { ...pricing, proposals: new Map(pricing.proposals).set(proposalId, { ...proposal, status }) };
}

export function proposalsOf({ proposals }: Pricing): ReadonlyMap<string, Proposal> {
  return proposals ?? noProposals;
}

/** The version in force on a day: of those valid by then, the currency's newest. */
export function priceOn(pricing: Pricing, date: BusinessDate, currency: Currency = 'EUR'): PriceList | undefined {
  return pricing.versions.findLast((list) => list.currency === currency && list.validFrom <= date);
}

export function unitPrice(priceList: PriceList, model: string): Amount | undefined {
  return priceList.models.find((m) => m.model === model)?.perMillionTokens;
}

/** The price when another model than the booked one answered: never dearer than what the customer chose (D-66). */
export function chargedPrice(priceList: PriceList, model: string, bookedModel: string | undefined): Amount | undefined {
  const answering = unitPrice(priceList, model);
  const booked = bookedModel === undefined ? undefined : unitPrice(priceList, bookedModel);
  if (answering === undefined || booked === undefined) return answering;
  return new Decimal(booked).lessThan(answering) ? booked : answering;
}

/** What the tokens of a call count, by the weights of the price list. Input tokens do not contain the cache reads. */
export function weighted(weights: PriceList['weights'], usage: Usage): Decimal {
  return new Decimal(weights.input)
    .times(usage.inputTokens)
    .plus(new Decimal(weights.output).times(usage.outputTokens))
    .plus(new Decimal(weights.cacheRead).times(usage.cacheReadTokens));
}

/** The list price of one call, unrounded. An unlisted model throws: nothing may be metered that nobody has priced. */
export function costOf(priceList: PriceList, model: string, usage: Usage, bookedModel?: string): Amount {
  const price = chargedPrice(priceList, model, bookedModel);
  if (price === undefined) throw new Error(`price list ${priceList.version} does not know the model ${model}`);
  return exact(weighted(priceList.weights, usage).times(price).dividedBy(1_000_000));
}
