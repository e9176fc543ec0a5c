import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { event } from './event.ts';
import { upcast } from './upcast.ts';

// v1 { name } → v2 { first, last } → v3 { first, last, language }
const PersonNoted = event('PersonNoted', 'A person was noted.', z.object({ first: z.string(), last: z.string(), language: z.enum(['de', 'en']) }), {
  upcasters: [
    ({ name, ...rest }) => {
      const [first = '', last = ''] = String(name).split(' ');
      return { ...rest, first, last };
    },
    (payload) => ({ ...payload, language: 'de' }),
  ],
});

describe('reading an event of an older version (Q-3)', () => {
  it('counts its version by its upcasters', () => expect(PersonNoted.schemaVersion).toBe(3));
  it('runs the whole chain from the first version', () =>
    expect(upcast(PersonNoted, 1, { name: 'Erika Muster' })).toEqual({ first: 'Erika', last: 'Muster', language: 'de' }));
  it('runs only what is missing from a later one', () =>
    expect(upcast(PersonNoted, 2, { first: 'Erika', last: 'Muster' })).toEqual({ first: 'Erika', last: 'Muster', language: 'de' }));
  it('leaves an event of today as it is', () => {
    const payload = { first: 'Erika', last: 'Muster', language: 'en' };
    expect(upcast(PersonNoted, 3, payload)).toBe(payload);
  });
  it('gives what the declaration of today accepts, from every version', () => {
    for (const [version, payload] of [
      [1, { name: 'Erika Muster' }],
      [2, { first: 'Erika', last: 'Muster' }],
    ] as const)
      expect(PersonNoted.schema.safeParse(upcast(PersonNoted, version, payload)).success).toBe(true);
  });
  it('refuses what a newer release wrote', () => expect(() => upcast(PersonNoted, 4, {})).toThrow('newer release'));
});
