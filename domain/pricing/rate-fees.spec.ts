import { describe, expect, it } from 'vitest';
import type { Stage } from '../tenants/stages.ts';
import { defaultPriceList } from './default-price-list.ts';
import { rateFees, refundsOf } from './rate-fees.ts';

const pricing = { versions: [{ ...defaultPriceList, validFrom: '2024-01-01' }] };
const yearly = (from: string, to?: string): Stage => ({ package: 'professional', term: 'year', from, to });
const yearsOf = (period: string, stage: Stage) => {
  const rated = rateFees(period, [stage], pricing, 'EUR');
  if (rated === 'PriceListMissing') throw new Error('there are no prices');
  return rated.fees.map((fee) => fee.period);
};

describe('a contract year that begins on a leap day', () => {
  const stage = yearly('2028-02-29');

  it.each([
    ['2028-02', [{ from: '2028-02-29', to: '2029-02-27' }]],
    ['2029-02', [{ from: '2029-02-28', to: '2030-02-27' }]],
    ['2032-02', [{ from: '2032-02-29', to: '2033-02-27' }]],
    ['2029-03', []],
  ])('is due in %s for %j', (period, years) => {
    expect(yearsOf(period, stage)).toEqual(years);
  });

  it('leaves no day unpaid and none paid twice', () => {
    const all = ['2028', '2029', '2030', '2031', '2032', '2033'].flatMap((year) => yearsOf(`${year}-02`, stage));
    expect(all).toHaveLength(6);
    for (const [i, year] of all.slice(1).entries()) {
      expect(Date.parse(year.from) - Date.parse(all[i]?.to ?? '')).toBe(86_400_000);
    }
  });
});

it('gives the days back that are left of a paid year', () => {
  const next: Stage = { package: 'starter', term: 'month', from: '2029-02-18', to: undefined };
  const stages = [yearly('2028-02-29', '2029-02-17'), next];
  expect(refundsOf(stages, pricing, 'EUR', '2029-12-31')).toMatchObject([{ creditId: 'refund-2029-02-18', reason: '10/365' }]);
});
