import type { Currency } from '../kernel/money.ts';
import { daysOf, type BusinessDate, type Month } from '../kernel/time.ts';
import { stagesOf, within } from '../tenants/stages.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { Stretch } from './month-usage.ts';
import type { Pricing } from './pricing.ts';
import type { Credits } from './credits.ts';
import { rateFees, refundsOf, type RatedFee } from './rate-fees.ts';
import { rateUsage, type TokenSum } from './rate-usage.ts';

export interface RatedMonth {
  readonly supplyFrom: BusinessDate;
  readonly supplyTo: BusinessDate;
  readonly currency: Currency;
  readonly fees: readonly RatedFee[];
  readonly includedTokens: number;
  readonly sums: readonly TokenSum[];
  /** What earlier changes of a yearly booking left over, before anything was used of it. */
  readonly refunds: Credits;
}

export type NotRated = 'PackageNotBooked' | 'PriceListMissing';

/** What of a tenant decides what it pays. */
export type Contract = Pick<Tenant, 'packages' | 'liveSince' | 'eraseOn' | 'currency'>;

/**
 * What a month costs so far, from the contract, the price lists and the metered calls alone: rated again, it is the same.
 * Months are those of Europe/Berlin; Vienna and Zurich keep the same time.
 */
export function rateMonth(period: Month, contract: Contract, pricing: Pricing, stretches: readonly Stretch[]): RatedMonth | NotRated {
  const { from, to } = daysOf(period);
  const stages = stagesOf(contract);
  const parts = stages.flatMap((stage) => within(stage, from, to) ?? []);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return 'PackageNotBooked';
  const rated = rateFees(period, stages, pricing, contract.currency);
  if (rated === 'PriceListMissing') return rated;
  return {
    supplyFrom: first.from,
    supplyTo: last.to,
    currency: contract.currency,
    ...rated,
    sums: rateUsage(stretches, rated.includedTokens, stages, pricing),
    refunds: refundsOf(stages, pricing, contract.currency, last.to),
  };
}
