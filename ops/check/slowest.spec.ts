import { expect, it } from 'vitest';
import { slowest } from './slowest.ts';

it('names the ten files that took longest, all runs of one together', () => {
  const ran = (file: string, ms: number) => ({ name: `/here/${file}`, startTime: 1_000, endTime: 1_000 + ms });
  const testResults = [ran('twice.spec.ts', 4_000), ...Array.from({ length: 12 }, (_, i) => ran(`${i}.spec.ts`, i * 500)), ran('twice.spec.ts', 4_250)];
  const told = slowest({ testResults }, '/here');
  expect(told).toHaveLength(10);
  expect(told.slice(0, 2)).toEqual(['    8.3 s  twice.spec.ts (2 runs)', '    5.5 s  11.spec.ts']);
});
