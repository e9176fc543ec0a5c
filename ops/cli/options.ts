import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { type Clock, systemClock } from '../../commands/kernel/clock.ts';
import { addDays, BusinessDate, businessDate, Month, monthOf, toInstant } from '../../domain/kernel/time.ts';

function parsedBy<T>(schema: z.ZodType<T>, wanted: string): (value: string) => T {
  return (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new InvalidArgumentError(`Wanted: ${wanted}.`);
    return parsed.data;
  };
}

/** Months and days as people in finance say them: by their number, or as seen from today's business day. */
export function calendarAt(clock: Clock) {
  const today = () => businessDate(toInstant(clock()));
  const words: Readonly<Record<string, () => Month>> = {
    current: () => monthOf(today()),
    last: () => monthOf(addDays(`${monthOf(today())}-01`, -1)),
  };
  const month = parsedBy(Month, 'a month, YYYY-MM, or "last" or "current"');
  const day = parsedBy(BusinessDate, 'a day, YYYY-MM-DD, or "today"');
  return {
    month: (value: string): Month => (Object.hasOwn(words, value) ? (words[value]?.() ?? month(value)) : month(value)),
    day: (value: string): BusinessDate => (value === 'today' ? today() : day(value)),
  };
}

export const { month, day } = calendarAt(systemClock);

export function count(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('Wanted: a whole number.');
  return number;
}
