import { monthOf, type BusinessDate } from '../kernel/time.ts';
import { priceOn, type Pricing } from '../pricing/pricing.ts';
import { rateFees } from '../pricing/rate-fees.ts';
import type { Contract } from '../pricing/rate-month.ts';
import { stagesOf } from '../tenants/stages.ts';
import { packageOn } from '../tenants/tenant.ts';

export interface Quota {
  /** What the month's fees cover, by the days of each package: the figure that the month's rating takes too. */
  readonly includedTokens: number;
  /** Whether the package of the day may be used beyond it. */
  readonly overage: boolean;
}

/** Undefined while nothing is booked or priced. */
export function quotaOf(contract: Contract, day: BusinessDate, pricing: Pricing): Quota | undefined {
  const booked = packageOn(contract, day);
  const list = priceOn(pricing, day, contract.currency);
  if (!booked || !list) return undefined;
  const rated = rateFees(monthOf(day), stagesOf(contract), pricing, contract.currency);
  const { includedTokens, overage } = list.packages[booked];
  return { includedTokens: rated === 'PriceListMissing' ? includedTokens : rated.includedTokens, overage };
}
