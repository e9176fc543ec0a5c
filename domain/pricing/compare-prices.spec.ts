import { describe, expect, it } from 'vitest';
import { comparePrices } from './compare-prices.ts';
import { defaultPriceList as before } from './default-price-list.ts';

describe('the comparison of two price lists', () => {
  it('is empty for the same prices, however they are written', () => {
    expect(comparePrices(before, { ...before, weights: { ...before.weights, input: '1.0' } })).toEqual([]);
  });

  it('names every figure that differs, and the rise in per cent (E8-2)', () => {
    const professional = { ...before.packages.professional, monthlyFee: '1300.00', yearlyFee: '14000.00', includedTokens: 12_000_000 };
    const starter = { ...before.packages.starter, overage: true };
    const after = {
      ...before,
      packages: { ...before.packages, professional, starter },
      models: [
        ...before.models.filter(({ model }) => model !== 'demo').map((m) => (m.model === 'claude-haiku' ? { ...m, perMillionTokens: '6.00' } : m)),
        { model: 'new', perMillionTokens: '1.00' },
      ],
      weights: { ...before.weights, cacheRead: '0.2' },
    };
    expect(comparePrices(before, after)).toEqual([
      { what: 'overage', of: 'starter', before: 'false', after: 'true', percent: undefined },
      { what: 'monthlyFee', of: 'professional', before: '1250.00', after: '1300.00', percent: '4' },
      { what: 'yearlyFee', of: 'professional', before: undefined, after: '14000.00', percent: undefined },
      { what: 'includedTokens', of: 'professional', before: '10000000', after: '12000000', percent: '20' },
      { what: 'perMillionTokens', of: 'demo', before: '4.00', after: undefined, percent: undefined },
      { what: 'perMillionTokens', of: 'claude-haiku', before: '9.00', after: '6.00', percent: '-33.3' },
      { what: 'perMillionTokens', of: 'new', before: undefined, after: '1.00', percent: undefined },
      { what: 'weight', of: 'cacheRead', before: '0.1', after: '0.2', percent: '100' },
    ]);
  });
});
