import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount, Currency } from '../kernel/money.ts';
import { BusinessDate } from '../kernel/time.ts';
import { Package } from '../tenants/events.ts';

/**
 * Net prices in one currency. A version holds from its first valid day until the currency's next version's. Versions of
 * all currencies are numbered in one row, so that a number alone names a list.
 */
export const PriceList = z.object({
  version: z.number().int().positive(),
  validFrom: BusinessDate,
  currency: Currency,
  packages: z.record(
    Package,
    z.object({
      monthlyFee: Amount,
      /** Twelve months paid at once; twelve monthly fees when absent. */
      yearlyFee: Amount.optional(),
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

/** Prices before they have a version. */
export const Prices = PriceList.omit({ version: true });
export type Prices = z.infer<typeof Prices>;

export const PriceListProposed = event(
  'PriceListProposed',
  'Somebody proposed new prices; they wait for a second person.',
  z.object({ proposalId: z.string(), prices: Prices }),
);
export const PriceListWithdrawn = event(
  'PriceListWithdrawn',
  'Proposed prices were taken back before anybody approved them.',
  z.object({ proposalId: z.string() }),
);
export const PriceListPublished = event(
  'PriceListPublished',
  'A version of the price list was published, valid from a day on.',
  /** The proposal that a second person approved; the first list of a currency has none. */
  PriceList.extend({ proposalId: z.string().optional() }),
);

export const CreditGranted = event(
  'CreditGranted',
  'A customer was granted an amount that coming invoices take off.',
  z.object({ creditId: z.string(), amount: Amount, currency: Currency, reason: z.string() }),
);

export const pricingEvents = [PriceListProposed, PriceListWithdrawn, PriceListPublished] as const;
export type PricingEvent = EventOf<(typeof pricingEvents)[number]>;
/** A customer's credits: `credits-<tenant>`. */
export const creditEvents = [CreditGranted] as const;
export type CreditEvent = EventOf<(typeof creditEvents)[number]>;
