import type { DiffRow } from './diff.ts';

/** A stretch of rows: shown, or so long and unchanged that only its length is told. */
export type Stretch = { kind: 'rows'; rows: DiffRow[] } | { kind: 'folded'; rows: DiffRow[] };

/** Keeps some unchanged lines around every change and folds the rest, so that a change in a long text is seen at once. */
export const fold = (rows: readonly DiffRow[], context = 3): Stretch[] => {
  const near = rows.map((_, index) => rows.slice(Math.max(0, index - context), index + context + 1).some((row) => row.kind !== 'same'));
  const stretches: Stretch[] = [];
  for (const [index, row] of rows.entries()) {
    const kind = near[index] === true ? 'rows' : 'folded';
    const last = stretches.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else stretches.push({ kind, rows: [row] });
  }
  // Folding one or two lines would save nothing.
  return stretches.map((stretch) => (stretch.kind === 'folded' && stretch.rows.length < 3 ? { kind: 'rows', rows: stretch.rows } : stretch));
};
