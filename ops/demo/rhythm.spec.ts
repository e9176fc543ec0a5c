import { expect, it } from 'vitest';
import { berlinInstant, firstDay } from './rhythm.ts';

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
