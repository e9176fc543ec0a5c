import { describe, expect, it } from 'vitest';
import { risenPriceList } from './golden-months/golden-months.ts';
import { defaultPriceList, defaultSwissPriceList } from './default-price-list.ts';
import type { Contract } from './rate-month.ts';
import { recurringRevenue } from './recurring-revenue.ts';

const contract = (packages: Contract['packages'], more: Partial<Contract> = {}): Contract => ({
  packages,
  liveSince: packages[0]?.validFrom,
  eraseOn: undefined,
  currency: 'EUR',
  ...more,
});
const pricing = { versions: [defaultPriceList, defaultSwissPriceList, risenPriceList] };

describe('recurring revenue', () => {
  it('is told apart by what moved it', () => {
    const contracts = [
      contract([
        { package: 'starter', validFrom: '2026-01-01' },
        { package: 'professional', validFrom: '2026-09-10' },
      ]),
      contract([
        { package: 'enterprise', validFrom: '2026-01-01' },
        { package: 'starter', validFrom: '2026-09-20' },
      ]),
      contract([{ package: 'professional', validFrom: '2026-01-01' }], { eraseOn: '2026-09-30' }),
      contract([{ package: 'starter', validFrom: '2026-09-30' }]),
      contract([{ package: 'enterprise', validFrom: '2026-01-01' }], { currency: 'CHF' }),
    ];
    expect(recurringRevenue(contracts, pricing, ['2026-09', '2026-10'], 'EUR')).toEqual([
      {
        month: '2026-09',
        mrr: '1848.00',
        arr: '22176.00',
        customers: 3,
        newBusiness: '299.00',
        expansion: '951.00',
        contraction: '3201.00',
        churn: '1250.00',
        churnedCustomers: 1,
        // 1,250 of 299 + 3,500 + 1,250.
        churnPercent: '24.8',
      },
      expect.objectContaining({
        month: '2026-10',
        mrr: '1848.00',
        newBusiness: '0.00',
        expansion: '0.00',
        contraction: '0.00',
        churn: '0.00',
        churnPercent: '0',
      }),
    ]);
    expect(recurringRevenue(contracts, pricing, ['2026-09'], 'CHF')).toMatchObject([{ mrr: '3330.00', customers: 1 }]);
  });

  it('adds up: what was there, plus what came, minus what went, is what is there', () => {
    const contracts = [
      contract(
        [
          { package: 'starter', validFrom: '2026-03-05' },
          { package: 'enterprise', validFrom: '2026-06-01' },
        ],
        { eraseOn: '2026-11-02' },
      ),
      contract([{ package: 'professional', validFrom: '2026-02-01' }]),
    ];
    const months = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-11', '2026-12'];
    for (const month of recurringRevenue(contracts, pricing, months, 'EUR')) {
      const [before] = recurringRevenue(contracts, pricing, [month.month === '2026-11' ? '2026-10' : previous(month.month)], 'EUR');
      const cents = (amount = '0') => Number(amount.replace('.', ''));
      expect(cents(before?.mrr) + cents(month.newBusiness) + cents(month.expansion) - cents(month.contraction) - cents(month.churn)).toBe(cents(month.mrr));
    }
  });

  it('counts a twelfth of a year that has a price of its own, and a price rise as expansion', () => {
    const yearly = contract([{ package: 'professional', validFrom: '2026-11-20', term: 'year' }]);
    expect(recurringRevenue([yearly], pricing, ['2026-11'], 'EUR')).toMatchObject([{ mrr: '1083.33', arr: '13000.00' }]);
    const monthly = contract([{ package: 'professional', validFrom: '2026-01-01' }]);
    expect(recurringRevenue([monthly], pricing, ['2026-12'], 'EUR')).toMatchObject([{ mrr: '1300.00', expansion: '50.00' }]);
  });
});

function previous(month: string): string {
  return `${month.slice(0, 5)}${String(Number(month.slice(5)) - 1).padStart(2, '0')}`;
}
