import { describe, expect, it } from 'vitest';
import { keyMaking, type Keys, type Wanted } from './key-making.ts';

const subject = (subjectId: string) => ({ tenantId: 'a', subjectId });
const wanted = (...names: readonly string[]): Wanted => new Map(names.map((name) => [name, subject(name)]));
const keysOf = (names: Iterable<string>): Keys => new Map([...names].map((name) => [name, { keyId: `key of ${name}`, key: Buffer.alloc(32) }]));

describe('the making of keys', () => {
  it('makes together what is asked for one tenant at the same time, and each tenant its own', async () => {
    const made: string[] = [];
    const make = keyMaking(async (tenantId, all) => {
      made.push(`${tenantId}: ${[...all.keys()].join(' ')}`);
      return keysOf(all.keys());
    });
    const given = await Promise.all([make('a', wanted('one')), make('a', wanted('two', 'one')), make('b', wanted('three'))]);
    expect(made).toEqual(['a: one two', 'b: three']);
    expect(given[1]?.get('two')?.keyId).toBe('key of two');
    await make('a', wanted('four'));
    expect(made.at(-1)).toBe('a: four');
  });

  it('gathers what comes while keys are being made, and tells a failure only to those who asked', async () => {
    const made: string[][] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const make = keyMaking(async (_, all) => {
      made.push([...all.keys()]);
      if (made.length === 1) {
        await held;
        throw new Error('the shelf is away');
      }
      return keysOf(all.keys());
    });
    const first = make('a', wanted('one'));
    await expect.poll(() => made.length).toBe(1);
    const later = [make('a', wanted('two')), make('a', wanted('three'))];
    release();
    await expect(first).rejects.toThrow('away');
    expect((await Promise.all(later))[1]?.get('three')?.keyId).toBe('key of three');
    expect(made).toEqual([['one'], ['two', 'three']]);
  });
});
