export interface Piece {
  text: string;
  changed: boolean;
}

/** One row of a comparison; a missing side means the line was added or removed. */
export interface DiffRow {
  kind: 'same' | 'changed' | 'added' | 'removed';
  before: Piece[] | null;
  after: Piece[] | null;
}

type Step = { kind: 'same' | 'added' | 'removed'; text: string };

/** The shortest edit by the longest common subsequence; prompts are short enough for the square table. */
const steps = (before: readonly string[], after: readonly string[]): Step[] => {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] = before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const fresh = after[column];
    if (old !== undefined && fresh !== undefined && old === fresh) {
      found.push({ kind: 'same', text: old });
      row += 1;
      column += 1;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      found.push({ kind: 'removed', text: old });
      row += 1;
    } else {
      found.push({ kind: 'added', text: fresh ?? '' });
      column += 1;
    }
  }
  return found;
};

const words = (line: string): string[] => line.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

const joined = (found: readonly Step[], leftOut: 'added' | 'removed'): Piece[] => {
  const pieces: Piece[] = [];
  for (const { kind, text } of found) {
    if (kind === leftOut) continue;
    const changed = kind !== 'same';
    const last = pieces.at(-1);
    if (last && last.changed === changed) last.text += text;
    else pieces.push({ text, changed });
  }
  return pieces;
};

const changedRow = (before: string, after: string): DiffRow => {
  const found = steps(words(before), words(after));
  return { kind: 'changed', before: joined(found, 'added'), after: joined(found, 'removed') };
};

const plain = (text: string): Piece[] => [{ text, changed: false }];

/** Compares two texts by lines, and changed lines by words. */
export const diff = (before: string, after: string): DiffRow[] => {
  const rows: DiffRow[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const old = removed[index];
      const fresh = added[index];
      if (old !== undefined && fresh !== undefined) rows.push(changedRow(old, fresh));
      else if (old !== undefined) rows.push({ kind: 'removed', before: plain(old), after: null });
      else if (fresh !== undefined) rows.push({ kind: 'added', before: null, after: plain(fresh) });
    }
    removed = [];
    added = [];
  };
  for (const step of steps(before.split('\n'), after.split('\n'))) {
    if (step.kind === 'removed') removed.push(step.text);
    else if (step.kind === 'added') added.push(step.text);
    else {
      flush();
      rows.push({ kind: 'same', before: plain(step.text), after: plain(step.text) });
    }
  }
  flush();
  return rows;
};
