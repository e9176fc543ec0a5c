import { reject, type Rejection } from '../kernel/rejection.ts';
import { daysOf, nextMonth, type BusinessDate, type Month } from '../kernel/time.ts';

/** May the month be billed? Without a day of its own only when it is over; with one, from the month's first day on. */
export function periodRefusal(period: Month, today: BusinessDate, asOf: BusinessDate | undefined): Rejection<'PeriodNotBegun' | 'PeriodNotOver'> | undefined {
  const { from, to } = daysOf(period);
  if (today < from || (asOf !== undefined && asOf < from)) return reject('PeriodNotBegun', { period, firstDay: from });
  if (asOf === undefined && today <= to) return reject('PeriodNotOver', { period, firstDay: daysOf(nextMonth(period)).from });
  return undefined;
}
