import { describe, expect, it } from 'vitest';
import { plainJson } from './plain-json.ts';

describe('the canonical text of a state', () => {
  it('is the same whatever order things were put in', () => {
    expect(
      plainJson({
        b: new Map([
          ['y', 1],
          ['x', 2],
        ]),
        a: new Set(['q', 'p']),
      }),
    ).toBe(
      plainJson({
        a: new Set(['p', 'q']),
        b: new Map([
          ['x', 2],
          ['y', 1],
        ]),
      }),
    );
  });

  it('leaves out what is undefined, and tells every other value apart', () => {
    expect(plainJson({ a: undefined })).toBe('{}');
    const texts = [
      plainJson({ a: 1 }),
      plainJson({ a: 1.5 }),
      plainJson({ a: null }),
      plainJson({ a: [1] }),
      plainJson({ a: new Uint8Array([1]) }),
      plainJson({ a: new Date(0) }),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('takes big integers and lists with holes', () => {
    expect(plainJson([12n, undefined])).toBe('["12",null]');
  });
});
