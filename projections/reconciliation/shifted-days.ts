import { addDays } from '../../domain/kernel/time.ts';
import type { Difference } from './differences.ts';

/**
 * A report that counts days in another time zone has too much on one day and the same too little on the next. Such pairs are days
 * that differ and no tokens; anything that is left of them counts.
 */
export function markShifted(differences: readonly Difference[]): readonly Difference[] {
  const byKey = new Map(differences.map((one) => [one.key, one]));
  const shifted = new Set<string>();
  for (const one of differences) {
    if (one.requestId !== null || shifted.has(one.key)) continue;
    const next = byKey.get(`day/${addDays(one.day, 1)}/${one.model}`);
    if (!next || shifted.has(next.key)) continue;
    if (kinds.every((kind) => off(one, kind) === -off(next, kind))) {
      shifted.add(one.key);
      shifted.add(next.key);
    }
  }
  return differences.map((one) => (shifted.has(one.key) ? { ...one, kind: 'day', tokens: 0 } : one));
}

const kinds = ['input', 'output', 'cacheRead'] as const;

function off({ billed, metered }: Difference, kind: (typeof kinds)[number]): number {
  return (billed?.[kind] ?? 0) - (metered?.[kind] ?? 0);
}
