import { describe, it } from 'vitest';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { given } from '../kernel/spec.ts';
import { publishPriceList } from './publish-price-list.ts';

const first = PriceListPublished(defaultPriceList);
const second = { ...defaultPriceList, version: 2, validFrom: '2026-12-01' };

describe('publishing a price list', () => {
  it('refuses a version that is not the next one', () =>
    given(pricingFolding, first)
      .when(publishPriceList, { ...second, version: 3 })
      .thenRejected('VersionNotNext', { next: 2 }));
  it('refuses a day in the past, which was metered at another price (E8-2)', () =>
    given(pricingFolding, first)
      .when(publishPriceList, { ...second, validFrom: '2026-11-15' })
      .thenRejected('ValidFromTooEarly', { earliest: '2026-11-16' }));
  it('refuses a day before the version it follows', () =>
    given(pricingFolding, first, PriceListPublished(second))
      .when(publishPriceList, { ...second, version: 3, validFrom: '2026-11-30' })
      .thenRejected('ValidFromTooEarly'));
  it('refuses two prices for one model', () =>
    given(pricingFolding, first)
      .when(publishPriceList, { ...second, models: [...second.models, { model: 'demo', perMillionTokens: '1.00' }] })
      .thenRejected('ModelPricedTwice'));
  it('refuses a price below zero', () =>
    given(pricingFolding, first)
      .when(publishPriceList, { ...second, models: [{ model: 'demo', perMillionTokens: '-1.00' }] })
      .thenRejected('PriceNegative'));
  it('publishes the first list, which may reach back', () => given(pricingFolding).when(publishPriceList, defaultPriceList).thenEvents(first));
  it('publishes the next version', () => given(pricingFolding, first).when(publishPriceList, second).thenEvents(PriceListPublished(second)));
  it('does nothing for a list that was published before', () =>
    given(pricingFolding, first, PriceListPublished(second)).when(publishPriceList, defaultPriceList).thenNothing());
});
