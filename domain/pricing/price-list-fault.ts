import { Decimal } from 'decimal.js';
import { models } from '../assistants/models.ts';
import { reject, type Rejection } from '../kernel/rejection.ts';
import { addDays, daysOf, monthOf, type BusinessDate, type Month } from '../kernel/time.ts';
import type { Prices } from './events.ts';
import type { Pricing } from './pricing.ts';

export const priceFaults = ['ModelPricedTwice', 'ModelNotPriced', 'PriceNegative', 'PriceTooHigh'] as const;
export const validityFaults = ['ValidFromTooEarly', 'MonthAlreadyBilled'] as const;

/** No fee, price or weight is meant to be higher; an invoice of such a month would fit into no booking. */
const highestPrice = 1_000_000;

/** What is wrong with the prices themselves. */
export function priceFault({ packages, models: priced, weights }: Prices): Rejection<(typeof priceFaults)[number]> | undefined {
  const names = priced.map(({ model }) => model);
  const twice = names.find((model, i) => names.indexOf(model) !== i);
  if (twice !== undefined) return reject('ModelPricedTwice', { model: twice });
  // Nothing may be answered that has no price, so a list prices every model there is.
  const missing = models.find(({ id }) => !names.includes(id));
  if (missing) return reject('ModelNotPriced', { model: missing.id });
  const fees = Object.values(packages).flatMap(({ monthlyFee, yearlyFee }) => [monthlyFee, ...(yearlyFee === undefined ? [] : [yearlyFee])]);
  const all = [...fees, ...priced.map(({ perMillionTokens }) => perMillionTokens), ...Object.values(weights)];
  const negative = all.find((price) => new Decimal(price).isNegative());
  if (negative !== undefined) return reject('PriceNegative', { price: negative });
  return all.some((price) => new Decimal(price).greaterThan(highestPrice)) ? reject('PriceTooHigh', { maximum: highestPrice }) : undefined;
}

/** From which day on a list may hold: what is metered or billed keeps its price (E8-2). Only a currency's first list may reach back. */
export function validityFault(
  { currency, validFrom }: Prices,
  { versions }: Pricing,
  { today, lastBilled }: { readonly today: BusinessDate; readonly lastBilled: Month | undefined },
): Rejection<(typeof validityFaults)[number]> | undefined {
  const last = versions.findLast((list) => list.currency === currency);
  if (!last) return undefined;
  const earliest = last.validFrom < today ? today : addDays(last.validFrom, 1);
  if (validFrom < earliest) return reject('ValidFromTooEarly', { earliest });
  if (lastBilled !== undefined && monthOf(validFrom) <= lastBilled) {
    return reject('MonthAlreadyBilled', { period: lastBilled, earliest: addDays(daysOf(lastBilled).to, 1) });
  }
  return undefined;
}
