import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputBound } from './output-bound.ts';
import { tokenizer } from './tokenizer.ts';

describe('the bound of an answer', () => {
  it('lets through whole what fits, however it comes in pieces, and never more than was allowed (D-8)', async () => {
    const count = await tokenizer();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (pieces, most) => {
        const bound = outputBound(most, count);
        const text = pieces.map((piece) => bound.take(piece)).join('');
        expect(pieces.join('').startsWith(text)).toBe(true);
        expect(count(text)).toBeLessThanOrEqual(most);
        if (count(pieces.join('')) <= most) expect(text).toBe(pieces.join(''));
        else expect(bound.isFull()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('cuts one piece of two hundred thousand letters', async () => {
    const count = await tokenizer();
    const bound = outputBound(100, count);
    const text = bound.take('Wort '.repeat(40_000));
    expect(count(text)).toBeLessThanOrEqual(100);
    expect(text.length).toBeGreaterThan(300);
    expect(bound.take('mehr')).toBe('');
  });
});
