import { expect, it } from 'vitest';
import { atOnce } from './at-once.ts';

it('lets each key have so many open, and forgets what has ended, once', () => {
  const open = atOnce(2);
  const [first, second] = [open.enter('a'), open.enter('a')];
  expect([first, second].every(Boolean)).toBe(true);
  expect(open.enter('a')).toBeUndefined();
  expect(open.enter('b')).toBeDefined();
  first?.();
  first?.();
  expect(open.enter('a')).toBeDefined();
  expect(open.enter('a')).toBeUndefined();
});
