import { expect, it } from 'vitest';
import { limitsContract } from './limits.contract.ts';
import { memoryLimits } from './memory-limits.ts';

limitsContract('memory', async (clock) => memoryLimits(clock));

it('forget the least used key first', async () => {
  const { take } = memoryLimits(() => new Date(0), 2);
  const rule = { name: 'few', burst: 1, perSecond: 1 };
  expect((await take(rule, 'a')).ok).toBe(true);
  expect((await take(rule, 'b')).ok).toBe(true);
  expect((await take(rule, 'a')).ok).toBe(false);
  await take(rule, 'c');
  expect((await take(rule, 'b')).ok).toBe(true);
});
