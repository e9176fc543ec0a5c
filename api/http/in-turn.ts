import { setImmediate as nextRound } from 'node:timers/promises';
import { Refusal } from '../errors.ts';

/** More than this waiting is a flood; who comes then is told so, and comes again. */
const mostWaiting = 32;

/**
 * Runs heavy work one piece after the other and lets the event loop see to everybody else before each: what a few large requests cost
 * must not add up to one long silence.
 */
export function inTurn(most = mostWaiting): <T>(work: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting >= most) throw new Refusal('RateLimited', { seconds: 1 });
    waiting += 1;
    const turn = last.then(async () => {
      await nextRound();
      return work();
    });
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  };
}
