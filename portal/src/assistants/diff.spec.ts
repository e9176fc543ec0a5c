import { describe, expect, it } from 'vitest';
import { diff, type DiffRow, type Piece } from './diff.ts';

const text = (pieces: Piece[] | null): string | null => pieces?.map((piece) => piece.text).join('') ?? null;
const side = (rows: DiffRow[], pick: 'before' | 'after'): string =>
  rows
    .map((row) => text(row[pick]))
    .filter((line) => line !== null)
    .join('\n');

describe('diff', () => {
  it('gives back both texts whole, whatever changed between them (US-2.1.c)', () => {
    const before = 'Sie sind freundlich.\nSeien Sie knapp.\n\nKeine Preise.';
    const after = 'Sie sind sehr freundlich.\n\nKeine Preise.\nNennen Sie Termine.';
    const rows = diff(before, after);
    expect(side(rows, 'before')).toBe(before);
    expect(side(rows, 'after')).toBe(after);
  });

  it('marks only the words that changed within a line', () => {
    expect(diff('Ton: knapp und herzlich', 'Ton: knapp und sachlich')).toEqual([
      {
        kind: 'changed',
        before: [
          { text: 'Ton: knapp und ', changed: false },
          { text: 'herzlich', changed: true },
        ],
        after: [
          { text: 'Ton: knapp und ', changed: false },
          { text: 'sachlich', changed: true },
        ],
      },
    ]);
  });

  it('names an added and a removed line', () => {
    expect(diff('a\nb', 'a\nb\nc').map((row) => row.kind)).toEqual(['same', 'same', 'added']);
    expect(diff('a\nb\nc', 'a\nc').map((row) => row.kind)).toEqual(['same', 'removed', 'same']);
  });

  it('finds nothing to say about equal texts', () => {
    expect(diff('a\nb', 'a\nb').every((row) => row.kind === 'same')).toBe(true);
  });
});
