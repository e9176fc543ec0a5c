import { describe, expect, it } from 'vitest';
import { diff } from './diff.ts';
import { fold } from './fold.ts';

const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `Zeile ${index}`);

describe('fold', () => {
  it('keeps three lines around a change and folds the rest', () => {
    const before = lines(30);
    const after = before.with(15, 'Neu');
    expect(fold(diff(before.join('\n'), after.join('\n'))).map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['folded', 12],
      ['rows', 7],
      ['folded', 11],
    ]);
  });

  it('does not fold one or two lines', () => {
    const before = lines(5);
    expect(fold(diff(before.join('\n'), before.with(0, 'Neu').join('\n'))).every(({ kind }) => kind === 'rows')).toBe(true);
  });

  it('loses no row', () => {
    const rows = diff(lines(40).join('\n'), lines(40).toSpliced(20, 3, 'x', 'y').join('\n'));
    expect(fold(rows).flatMap((stretch) => stretch.rows)).toEqual(rows);
  });
});
