import { describe, expect, it } from 'vitest';
import { grouped } from './differences.ts';
import { placeOf, wellFormed } from './timeline.ts';

describe('a place among the steps', () => {
  const steps = [{ at: '2026-10-01T10:00:00.000Z' }, { at: '2026-10-03T10:00:00.000Z' }];
  it('is the last step not after the instant', () => {
    expect(placeOf(steps, '2026-10-03T10:00:00.000Z')).toBe(1);
    expect(placeOf(steps, '2026-10-03T09:59:59.999Z')).toBe(0);
    expect(placeOf(steps, '2026-09-30T00:00:00.000Z')).toBe(-1);
  });
  it('is asked for by a whole instant only', () => {
    expect(wellFormed('2026-10-03T10:00:00.000Z')).toBe('2026-10-03T10:00:00.000Z');
    for (const text of [null, '', '2026-10-03', '2026-10-03T10:00:00Z', "'; drop table"]) expect(wellFormed(text)).toBeUndefined();
  });
});

describe('differences', () => {
  it('stand together by the thing they are about', () => {
    expect(
      grouped([
        { path: 'assistant.model', before: null, after: 'demo' },
        { path: 'assistant.prompt.text', before: 'a', after: 'b' },
        { path: 'users.u1.role', before: 'viewer', after: 'editor' },
        { path: 'contract.package', before: 'starter', after: 'professional' },
      ]),
    ).toEqual([
      {
        section: 'assistant',
        id: null,
        kind: 'changed',
        rows: [
          { field: 'model', kind: 'added', before: null, after: 'demo' },
          { field: 'prompt.text', kind: 'changed', before: 'a', after: 'b' },
        ],
      },
      { section: 'users', id: 'u1', kind: 'changed', rows: [{ field: 'role', kind: 'changed', before: 'viewer', after: 'editor' }] },
      { section: 'contract', id: null, kind: 'changed', rows: [{ field: 'package', kind: 'changed', before: 'starter', after: 'professional' }] },
    ]);
  });
  it('tell what came and what went as a whole, and leave out what only machines read', () => {
    expect(
      grouped([
        { path: 'tenantId', before: null, after: 't' },
        { path: 'privacy.legalHolds.h1.id', before: 'h1', after: null },
        { path: 'privacy.legalHolds.h1.reason', before: 'Verfahren', after: null },
        { path: 'channels.c1.id', before: null, after: 'c1' },
        { path: 'channels.c1.name', before: null, after: 'Web' },
        { path: 'contract.bookings.2.package', before: null, after: 'professional' },
        { path: 'contract.bookings.2.validFrom', before: null, after: '2026-11-01' },
      ]).map(({ section, id, kind, rows }) => [section, id, kind, rows.map(({ field }) => field).join()]),
    ).toEqual([
      ['legalHolds', 'h1', 'removed', 'reason'],
      ['channels', 'c1', 'added', 'name'],
      ['bookings', '2', 'added', 'package,validFrom'],
    ]);
  });
});
