import { describe, it } from 'vitest';
import { defaultPriceList, defaultSwissPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { given } from '../kernel/spec.ts';
import { first } from './prices.examples.ts';
import { publishPriceList } from './publish-price-list.ts';

const withModels = (models: typeof defaultPriceList.models) => given(pricingFolding).when(publishPriceList, { ...defaultPriceList, models });

describe('publishing a price list', () => {
  it('refuses a later list, which a second person has to approve', () =>
    given(pricingFolding, first)
      .when(publishPriceList, { ...defaultPriceList, version: 2, validFrom: '2026-12-01' })
      .thenRejected('SecondPersonNeeded'));
  it('refuses a version that is not the next one', () =>
    given(pricingFolding)
      .when(publishPriceList, { ...defaultPriceList, version: 3 })
      .thenRejected('VersionNotNext', { next: 1 }));
  it('refuses two prices for one model', () =>
    withModels([...defaultPriceList.models, { model: 'demo', perMillionTokens: '1.00' }]).thenRejected('ModelPricedTwice'));
  it('refuses a model without a price', () => withModels([]).thenRejected('ModelNotPriced'));
  it('refuses a price below zero', () =>
    withModels(defaultPriceList.models.map((price) => ({ ...price, perMillionTokens: '-1.00' }))).thenRejected('PriceNegative'));
  it('refuses a price that no invoice could hold', () =>
    withModels(defaultPriceList.models.map((price) => ({ ...price, perMillionTokens: '1000000.01' }))).thenRejected('PriceTooHigh'));
  it('publishes the first list, which may reach back', () => given(pricingFolding).when(publishPriceList, defaultPriceList).thenEvents(first));
  it('publishes the first list of another currency under the next number', () =>
    given(pricingFolding, first).when(publishPriceList, defaultSwissPriceList).thenEvents(PriceListPublished(defaultSwissPriceList)));
  it('does nothing for a list that was published before', () => given(pricingFolding, first).when(publishPriceList, defaultPriceList).thenNothing());
});
