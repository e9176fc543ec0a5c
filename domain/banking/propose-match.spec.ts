import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../kernel/money.ts';
import { proposeMatch, type OpenItem, type Payment } from './propose-match.ts';

const item = (n: number, open: string, customerId = `tenant-${n}`): OpenItem => ({ item: `RE2026-00000${n}`, debtor: `1000${n}`, customerId, open });
const items = [item(1, '119.00'), item(2, '238.00'), item(3, '357.00', 'tenant-2'), item(4, '119.00')];
const payment = (changes: Partial<Payment>): Payment => ({ direction: 'in', amount: '238.00', remittance: '', fee: false, knownCustomers: [], ...changes });
const proposed = (changes: Partial<Payment>, open = items) => {
  const { certainty, reason, allocations } = proposeMatch(payment(changes), open, '4970');
  return [certainty, reason, allocations.map((a) => ('item' in a ? `${a.item} ${a.side} ${a.amount}` : `${a.account} ${a.side} ${a.amount}`))];
};

describe('a proposal', () => {
  it.each(['Rechnung RE2026-000002', 're 2026 000002', 'RE2026000002 vom 2.11.', 'Kd. 4711 RE2026-\n000002'])(
    'is exact by number and amount: %s',
    (remittance) => expect(proposed({ remittance })).toEqual(['exact', 'number-and-amount', ['RE2026-000002 credit 238.00']]),
  );
  it('is exact for several numbers that add up', () =>
    expect(proposed({ amount: '357.00', remittance: 'RE2026-000001 + RE2026-000002' })).toEqual([
      'exact',
      'number-and-amount',
      ['RE2026-000001 credit 119.00', 'RE2026-000002 credit 238.00'],
    ]));
  it('is exact by a known account and an amount that one item of its customer has', () =>
    expect(proposed({ knownCustomers: ['tenant-2'] })).toEqual(['exact', 'account-and-amount', ['RE2026-000002 credit 238.00']]));
  it("is exact for the bank's own fee", () =>
    expect(proposed({ direction: 'out', amount: '9.90', fee: true })).toEqual(['exact', 'bank-fee', ['4970 debit 9.90']]));
  it('is only likely when a part is paid', () =>
    expect(proposed({ amount: '100.00', remittance: 'RE2026-000002' })).toEqual(['likely', 'partial', ['RE2026-000002 credit 100.00']]));
  it('is only likely when too much is paid', () =>
    expect(proposed({ amount: '300.00', remittance: 'RE2026-000002' })).toEqual(['likely', 'overpaid', ['RE2026-000002 credit 300.00']]));
  it('is only likely by the amount alone', () => expect(proposed({})).toEqual(['likely', 'amount', ['RE2026-000002 credit 238.00']]));
  it('is only likely when a known customer pays all at once', () =>
    expect(proposed({ amount: '595.00', knownCustomers: ['tenant-2'] })).toEqual([
      'likely',
      'customer',
      ['RE2026-000002 credit 238.00', 'RE2026-000003 credit 357.00'],
    ]));
  it('is none where two items have the amount', () => expect(proposed({ amount: '119.00' })).toEqual(['none', 'nothing', []]));
  it('does not find a number within a longer one', () => expect(proposed({ amount: '1.00', remittance: 'RE2026-0000021' })).toEqual(['none', 'nothing', []]));
  it('pays back what we owe', () =>
    expect(proposed({ direction: 'out', amount: '50.00', remittance: 'RE2026-000009' }, [item(9, '-50.00')])).toEqual([
      'exact',
      'number-and-amount',
      ['RE2026-000009 debit 50.00'],
    ]));
  it('adds up to what was paid, whenever there is one', () => {
    const cents = (n: number) => new Decimal(n).dividedBy(100).toFixed(2);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 9 }),
        fc.nat(511),
        (paid, open, named) => {
          const owed = open.map((amount, i) => item(i + 1, cents(amount)));
          const remittance = owed.filter((_, i) => (named >> i) % 2 === 1).map((one) => one.item);
          const { allocations } = proposeMatch(payment({ amount: cents(paid), remittance: remittance.join(' ') }), owed, '4970');
          if (allocations.length > 0) expect(sum(allocations.map(({ amount }) => amount)).toFixed(2)).toBe(cents(paid));
        },
      ),
    );
  });
});

describe('a remittance as people write it (E8-5)', () => {
  it.each(['RE2026-000002 15.11.2026', 'RE2026-000002 / 238,00 EUR', 'RE2026-000002 2026-11-15', 'RE 2026 000002 10001'])('is exact: %s', (remittance) =>
    expect(proposed({ remittance })).toEqual(['exact', 'number-and-amount', ['RE2026-000002 credit 238.00']]),
  );
  it('pays two invoices in one sum, whatever stands between and behind', () =>
    expect(proposed({ amount: '357.00', remittance: 're 2026 000001\nre2026-0000\n02 v. 15.11.2026' })).toEqual([
      'exact',
      'number-and-amount',
      ['RE2026-000001 credit 119.00', 'RE2026-000002 credit 238.00'],
    ]));
  it('leaves a number that is not written out to a person, by its amount', () =>
    expect(proposed({ remittance: 'RE-2026-2' })).toEqual(['likely', 'amount', ['RE2026-000002 credit 238.00']]));
});
