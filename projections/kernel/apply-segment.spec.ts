import { describe, expect, it } from 'vitest';
import { statements } from './apply-segment.ts';
import { foldChanges } from './fold-changes.ts';
import { put, table, text } from './projection.ts';

const notes = table({ name: 'notes', columns: { tenant_id: text, note: text }, key: ['tenant_id'] });
const stored = (note: string): unknown => {
  const [segment] = foldChanges([put(notes, { tenant_id: 'a', note })]);
  const [statement] = segment ? statements('read', segment) : [];
  return (JSON.parse(statement?.values[0] ?? '[]') as { note: string }[])[0]?.note;
};

describe('the statements of a segment', () => {
  it('carry text as it is', () => {
    for (const note of ['Grüße 😀', 'a\\u0000 is written out here', '"\n\t\u2028']) expect(stored(note)).toBe(note);
  });
  it('replace what Postgres does not hold in text', () => {
    expect(stored('a\0b')).toBe('a\ufffdb');
    expect(stored('\ud83d alone')).toBe('\ufffd alone');
    expect(stored('alone \ude00')).toBe('alone \ufffd');
  });
});
