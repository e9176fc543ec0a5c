import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasId, noIds, withId } from './id-set.ts';

describe('a set of ids', () => {
  it('holds what was added and nothing else, and older sets stay as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (first, then) => {
        const early = first.reduce(withId, noIds);
        const late = then.reduce(withId, early);
        expect(early.size).toBe(new Set(first).size);
        expect(late.size).toBe(new Set([...first, ...then]).size);
        for (const id of [...first, ...then]) expect(hasId(late, id)).toBe(true);
        for (const id of then) expect(hasId(early, id)).toBe(first.includes(id));
      }),
    );
  });
});
