import { Decimal } from 'decimal.js';
import { cents, exact, sum, type Amount, type Currency } from '../kernel/money.ts';
import { addDays, daysOf, monthOf, type Month } from '../kernel/time.ts';
import { stagesOf } from '../tenants/stages.ts';
import { priceOn, type Pricing } from './pricing.ts';
import type { Contract } from './rate-month.ts';

/** A month's recurring revenue, and what moved it since the month before. All net, by the month's price lists. */
export interface RecurringMonth {
  readonly month: Month;
  /** Fees of the packages in force on the month's last day; a yearly fee counts a twelfth. */
  readonly mrr: Amount;
  readonly arr: Amount;
  readonly customers: number;
  readonly newBusiness: Amount;
  readonly expansion: Amount;
  readonly contraction: Amount;
  readonly churn: Amount;
  readonly churnedCustomers: number;
  /** Lost revenue in per cent of the month before, one decimal; undefined where there was none. */
  readonly churnPercent: Amount | undefined;
}

/** What the contracts of one currency bring in month by month, usage apart. */
export function recurringRevenue(contracts: readonly Contract[], pricing: Pricing, months: readonly Month[], currency: Currency): readonly RecurringMonth[] {
  const ours = contracts.filter((contract) => contract.currency === currency);
  return months.map((month) => {
    const before = ours.map((contract) => feeIn(contract, monthOf(addDays(`${month}-01`, -1)), pricing));
    const now = ours.map((contract) => feeIn(contract, month, pricing));
    const moved = now.map((fee, i) => fee.minus(before[i] ?? 0));
    const where = (matches: (fee: Decimal, old: Decimal) => boolean) => moved.filter((_, i) => matches(now[i] ?? zero, before[i] ?? zero));
    const gone = where((fee, old) => fee.isZero() && !old.isZero());
    const mrr = sum(now);
    const earlier = sum(before);
    const churn = sum(gone).negated();
    return {
      month,
      mrr: cents(mrr),
      arr: cents(mrr.times(12)),
      customers: now.filter((fee) => !fee.isZero()).length,
      newBusiness: cents(sum(where((fee, old) => old.isZero() && !fee.isZero()))),
      expansion: cents(sum(where((fee, old) => !old.isZero() && fee.gt(old)))),
      contraction: cents(sum(where((fee, old) => !fee.isZero() && fee.lt(old))).negated()),
      churn: cents(churn),
      churnedCustomers: gone.length,
      churnPercent: earlier.isZero() ? undefined : exact(churn.times(100).dividedBy(earlier).toDecimalPlaces(1)),
    };
  });
}

const zero = new Decimal(0);

function feeIn(contract: Contract, month: Month, pricing: Pricing): Decimal {
  const { from, to } = daysOf(month);
  const stage = stagesOf(contract).findLast((one) => one.from <= to && (one.to === undefined || one.to >= to));
  const list = stage && priceOn(pricing, stage.from > from ? stage.from : from, contract.currency);
  if (!stage || !list) return zero;
  const { monthlyFee, yearlyFee } = list.packages[stage.package];
  return stage.term === 'year' && yearlyFee !== undefined ? new Decimal(yearlyFee).dividedBy(12) : new Decimal(monthlyFee);
}
