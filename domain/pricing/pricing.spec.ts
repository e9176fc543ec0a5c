import { describe, expect, it } from 'vitest';
import { models } from '../assistants/models.ts';
import { defaultPriceList } from './default-price-list.ts';
import { costOf, priceOn, unitPrice, type Pricing } from './pricing.ts';

const usage = (inputTokens: number, outputTokens: number, cacheReadTokens = 0) => ({ inputTokens, outputTokens, cacheReadTokens });

describe('the price list', () => {
  it('has the packages at 299, 1,250 and 3,500 euros with 2, 10 and 50 million tokens (D-8)', () => {
    expect(Object.entries(defaultPriceList.packages).map(([name, p]) => [name, p.monthlyFee, p.includedTokens, p.overage])).toEqual([
      ['starter', '299.00', 2_000_000, false],
      ['professional', '1250.00', 10_000_000, true],
      ['enterprise', '3500.00', 50_000_000, true],
    ]);
  });

  it('prices every model of the catalogue', () => {
    expect(models.filter(({ id }) => unitPrice(defaultPriceList, id) === undefined)).toEqual([]);
  });

  it('is in force from its day until the next version (E8-2)', () => {
    const second = { ...defaultPriceList, version: 2, validFrom: '2026-12-01' };
    const pricing: Pricing = { versions: [defaultPriceList, second] };
    expect(priceOn(pricing, '2024-12-31')).toBeUndefined();
    expect(priceOn(pricing, '2026-11-30')?.version).toBe(1);
    expect(priceOn(pricing, '2026-12-01')?.version).toBe(2);
  });
});

describe('the cost of a call', () => {
  it('is weighted tokens times the price of a million, unrounded', () => {
    expect(costOf(defaultPriceList, 'claude-sonnet-4-6', usage(1_000, 500))).toBe('0.042');
    expect(costOf(defaultPriceList, 'demo', usage(1, 0))).toBe('0.000004');
  });

  it('counts cache reads a tenth (D-55)', () => {
    expect(costOf(defaultPriceList, 'demo', usage(0, 0, 10))).toBe('0.000004');
  });

  it('does not exist for a model that nobody priced', () => {
    expect(() => costOf(defaultPriceList, 'unheard-of', usage(1, 1))).toThrow('does not know the model');
  });
});
