import { describe, expect, it } from 'vitest';
import { daysOfMonth, lastDayOf, lastMonths, monthInBerlin, todayInBerlin } from './berlin.ts';

describe('business dates', () => {
  it('change at midnight in Berlin, in summer and in winter', () => {
    expect(todayInBerlin(new Date('2026-07-01T21:59:59.000Z'))).toBe('2026-07-01');
    expect(todayInBerlin(new Date('2026-07-01T22:00:00.000Z'))).toBe('2026-07-02');
    expect(monthInBerlin(new Date('2026-12-31T23:00:00.000Z'))).toBe('2027-01');
  });

  it('count months back over the turn of a year', () => {
    expect(lastMonths(3, '2027-02')).toEqual(['2027-02', '2027-01', '2026-12']);
  });

  it('make up a month, which ends today when it runs', () => {
    expect(daysOfMonth('2028-02', '2028-03-01')).toHaveLength(29);
    expect(daysOfMonth('2026-11', '2026-11-03')).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
    expect(daysOfMonth('2026-12', '2026-11-03')).toEqual([]);
    expect([lastDayOf('2027-02'), lastDayOf('2026-12')]).toEqual(['2027-02-28', '2026-12-31']);
  });
});
