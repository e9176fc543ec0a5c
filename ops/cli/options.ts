import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { BusinessDate, Month } from '../../domain/kernel/time.ts';

function parsedBy<T>(schema: z.ZodType<T>, wanted: string): (value: string) => T {
  return (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new InvalidArgumentError(`Wanted: ${wanted}.`);
    return parsed.data;
  };
}

export const month = parsedBy(Month, 'a month, YYYY-MM');
export const day = parsedBy(BusinessDate, 'a day, YYYY-MM-DD');

export function count(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('Wanted: a whole number.');
  return number;
}
