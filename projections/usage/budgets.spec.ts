import { describe, expect, it } from 'vitest';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { budgetOf } from './budgets.ts';

const choice = { monthlyLimitTokens: null, atLimit: 'stop', stopText: null, alertAtPercent: [80, 100] } as const;
const { weights } = defaultPriceList;
const tokens = (inputTokens: number, outputTokens: number, cacheReadTokens: number) => ({ inputTokens, outputTokens, cacheReadTokens });

describe('the budget of a month', () => {
  it('counts a cache read a tenth (D-55)', () => {
    expect(budgetOf(tokens(1_000_000, 200_000, 500_000), weights, 2_000_000, choice, '2026-11-10')).toEqual({
      ...choice,
      includedTokens: 2_000_000,
      usedTokens: 1_250_000,
      remainingTokens: 750_000,
      percentUsed: '62.5',
      forecastTokens: 3_750_000,
    });
  });
  it('goes beyond a hundred percent, while nothing remains', () => {
    expect(budgetOf(tokens(2_500_000, 0, 0), weights, 2_000_000, choice, '2026-02-28')).toMatchObject({
      remainingTokens: 0,
      percentUsed: '125.0',
      forecastTokens: 2_500_000,
    });
  });
  it('forecasts from the days so far, the first day included', () => {
    expect(budgetOf(tokens(100, 0, 0), weights, 50_000_000, choice, '2026-12-01').forecastTokens).toBe(3_100);
    expect(budgetOf(tokens(0, 0, 0), weights, 50_000_000, choice, '2026-12-01')).toMatchObject({ percentUsed: '0.0', forecastTokens: 0 });
  });
  it('divides by nothing where a package includes nothing', () => {
    expect(budgetOf(tokens(5, 0, 0), weights, 0, choice, '2026-12-01').percentUsed).toBe('100.0');
    expect(budgetOf(tokens(0, 0, 0), weights, 0, choice, '2026-12-01').percentUsed).toBe('0.0');
  });
});
