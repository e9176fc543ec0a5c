import { describe, expect, it } from 'vitest';
import { calendarAt } from './options.ts';

describe('a month on the command line', () => {
  it.each([
    ['the day after the last evening, in Berlin', '2026-12-31T23:30:00.000Z', '2027-01', '2026-12', '2027-01-01'],
    ['the last evening, in Berlin', '2027-04-30T21:59:59.999Z', '2027-04', '2027-03', '2027-04-30'],
    ['a leap day', '2028-02-29T10:00:00.000Z', '2028-02', '2028-01', '2028-02-29'],
    ['the end of a long month', '2027-03-31T10:00:00.000Z', '2027-03', '2027-02', '2027-03-31'],
  ])('is said by its number or as seen from today: %s', (_, at, current, last, today) => {
    const { month, day } = calendarAt(() => new Date(at));
    expect([month('current'), month('last'), month('2019-07'), day('today'), day('2019-07-31')]).toEqual([current, last, '2019-07', today, '2019-07-31']);
  });

  it.each(['soon', 'LAST', '2026-13', '', 'constructor'])('refuses %j and says what is wanted', (value) => {
    const { month } = calendarAt(() => new Date(0));
    expect(() => month(value)).toThrow('Wanted: a month, YYYY-MM, or "last" or "current".');
  });
});
