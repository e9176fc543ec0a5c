import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount, Currency } from '../kernel/money.ts';
import { BusinessDate } from '../kernel/time.ts';
import { Package } from '../tenants/events.ts';

/** Net prices. A version holds from its first valid day until the next version's. */
export const PriceList = z.object({
  version: z.number().int().positive(),
  validFrom: BusinessDate,
  currency: Currency,
  packages: z.record(
    Package,
    z.object({
      monthlyFee: Amount,
      /** Tokens of a calendar month that the fee covers. */
      includedTokens: z.number().int().nonnegative(),
      /** False: the package stops at its quota (starter). */
      overage: z.boolean(),
    }),
  ),
  models: z.array(z.object({ model: z.string(), perMillionTokens: Amount })),
  /** What one token of a kind counts towards the quota, and for overage (D-55). */
  weights: z.object({ input: Amount, output: Amount, cacheRead: Amount }),
});
export type PriceList = z.infer<typeof PriceList>;

export const PriceListPublished = event('PriceListPublished', 'A version of the price list was published, valid from a day on.', PriceList);

export const pricingEvents = [PriceListPublished] as const;
export type PricingEvent = EventOf<(typeof pricingEvents)[number]>;
