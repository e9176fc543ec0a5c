import { defaultPriceList, defaultSwissPriceList } from '../default-price-list.ts';
import type { PriceList } from '../events.ts';
import { cachedTokens } from './cached-tokens.ts';
import { changesOfPackage } from './changes-of-package.ts';
import { clockChanges } from './clock-changes.ts';
import { credits } from './credits.ts';
import { firstDays } from './first-days.ts';
import type { GoldenMonth } from './golden-month.ts';
import { packagesAndQuotas } from './packages-and-quotas.ts';
import { priceVersions } from './price-versions.ts';
import { shortMonths } from './short-months.ts';
import { swissFrancs } from './swiss-francs.ts';
import { taxes } from './taxes.ts';
import { years } from './years.ts';

/** Months with their price, reckoned by hand. Whatever is made of a month (invoice, e-invoice, journal, DATEV rows) has to come to these sums. */
export const goldenMonths: readonly GoldenMonth[] = [
  ...packagesAndQuotas,
  ...cachedTokens,
  ...firstDays,
  ...shortMonths,
  ...clockChanges,
  ...changesOfPackage,
  ...priceVersions,
  ...swissFrancs,
  ...credits,
  ...years,
  ...taxes,
];

/** The third list of the months that are priced `new`. */
export const risenPriceList: PriceList = {
  ...defaultPriceList,
  version: 3,
  validFrom: '2026-11-15',
  packages: {
    ...defaultPriceList.packages,
    professional: { monthlyFee: '1300.00', yearlyFee: '13000.00', includedTokens: 10_000_000, overage: true },
  },
  models: defaultPriceList.models.map((price) => (price.model === 'demo' ? { ...price, perMillionTokens: '5.00' } : price)),
};

export const goldenPriceLists = (priced: GoldenMonth['priced']): readonly PriceList[] => [
  defaultPriceList,
  defaultSwissPriceList,
  ...(priced === 'new' ? [risenPriceList] : []),
];
