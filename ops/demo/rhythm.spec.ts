import { expect, it } from 'vitest';
import { beforeNow, berlinInstant, firstDay } from './rhythm.ts';

it('reaches back over two whole months and sixty days, whatever day it is', () => {
  expect(firstDay('2026-11-22')).toBe('2026-09-23');
  expect(firstDay('2026-11-30')).toBe('2026-09-24');
  expect(firstDay('2026-10-31')).toBe('2026-08-24');
  expect(firstDay('2026-03-01')).toBe('2025-12-31');
});

it('knows Berlin summer from winter', () => {
  expect(berlinInstant('2026-10-24', 8 * 60)).toBe('2026-10-24T06:00:00.000Z');
  expect(berlinInstant('2026-10-26', 8 * 60)).toBe('2026-10-26T07:00:00.000Z');
});

it('leaves nothing of today for later', () => {
  const noon = '2026-11-22T11:00:00.000Z';
  for (const minute of [390, 700, 1_290]) expect(berlinInstant('2026-11-22', beforeNow(minute, '2026-11-22', noon)) < noon).toBe(true);
  expect(beforeNow(700, '2026-11-22', '2026-11-22T22:30:00.000Z')).toBe(700);
});
