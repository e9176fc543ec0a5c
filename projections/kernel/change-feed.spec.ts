import { expect, it } from 'vitest';
import { changeFeed, longestLag } from './change-feed.ts';
import type { LogReader, Recorded } from './log-reader.ts';

const event = (n: number): Recorded => ({
  position: BigInt(n),
  streamId: 's',
  revision: n,
  id: `${n}`,
  type: 'Happened',
  data: {},
  meta: { tenantId: 't' } as Recorded['meta'],
});

/** A log that is written to by hand. */
function log() {
  const events: Recorded[] = [];
  let wake: () => void = () => undefined;
  const reader: LogReader = {
    readAll: async (after) => events.filter(({ position }) => position > after).slice(0, 1_000),
    changed: (_, signal) =>
      new Promise((resolve) => {
        wake = resolve;
        signal.addEventListener('abort', () => resolve());
      }),
    head: async () => BigInt(events.length),
  };
  const write = (count: number) => {
    for (let i = 0; i < count; i += 1) events.push(event(events.length + 1));
    wake();
  };
  return { reader, write };
}

it('gives every change in order, and ends for a reader who lags too far behind', async () => {
  const { reader, write } = log();
  const applied: bigint[] = [];
  const feed = changeFeed(reader, async (position) => (applied.push(position), true));
  await feed.start();
  const stop = new AbortController();
  const quick = feed.subscribe({ tenantId: 't' }, stop.signal)[Symbol.asyncIterator]();
  const slow = feed.subscribe({ tenantId: 't' }, stop.signal)[Symbol.asyncIterator]();
  const [first, other] = [quick.next(), slow.next()];
  write(1);
  expect((await first).value?.position).toBe(1n);
  expect((await other).value?.position).toBe(1n);
  // The quick one reads on while the slow one reads no more.
  write(longestLag + 1);
  for (let n = 2; n <= longestLag + 2; n += 1) expect((await quick.next()).value?.position).toBe(BigInt(n));
  await expect.poll(() => applied.at(-1)).toBe(BigInt(longestLag + 2));
  expect(await slow.next()).toEqual({ done: true, value: undefined });
  stop.abort();
  await feed.stop();
});
