import type { Refused } from '../../commands/kernel/handle.ts';

/** Something the person at the terminal must know, in one sentence; not a bug. */
export class Failure extends Error {}

/** A refusal in words: the code, which the API's list of errors explains, and its figures. */
export function refusal({ rejection }: Refused): Failure {
  const info = Object.entries(rejection.info).map(([name, value]) => `${name}: ${value}`).join(', ');
  return new Failure(`Refused: ${rejection.rejected}${info === '' ? '' : ` (${info})`}`);
}
