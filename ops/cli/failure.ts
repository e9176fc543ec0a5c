import { sentence } from '../../api/errors.ts';
import type { Refused } from '../../commands/kernel/handle.ts';

/** Something the person at the terminal must know, in one sentence; not a bug. */
export class Failure extends Error {}

/** What helps at a terminal besides the catalogue's sentence. */
const hints: Readonly<Record<string, string>> = { PeriodNotOver: 'Give --as-of DATE to bill it early.' };

/** A refusal in words: the sentence of the API's catalogue, the way out where the terminal has one, and the code. */
export function refusal({ rejection }: Refused): Failure {
  return new Failure([sentence(rejection, 'en'), hints[rejection.rejected], `(${rejection.rejected})`].filter(Boolean).join(' '));
}
