import { Decimal } from 'decimal.js';
import type { Change, Table } from './projection.ts';

type Values = Readonly<Record<string, unknown>>;

/** What is left to do for one row after a run of changes. */
export type RowChange =
  | { readonly op: 'put'; readonly row: Values }
  | { readonly op: 'patch'; readonly key: Values; readonly set: Values }
  | { readonly op: 'add'; readonly key: Values; readonly add: Values; readonly initial: Values }
  | { readonly op: 'remove'; readonly key: Values };

/** Changes of one table, at most one per row; applied segment after segment. */
export interface Segment {
  readonly table: Table;
  readonly rows: ReadonlyMap<string, RowChange>;
}

/** Changes on their way to becoming statements; page after page may be folded into the same ones. */
export interface Folded {
  readonly segments: readonly Segment[];
  /** How many row changes are left to do. */
  readonly rows: number;
  take(changes: readonly Change[]): void;
}

/**
 * Folds changes so that each row is touched once. Where two changes can't become one without knowing the
 * stored row (a patch of a row that may not exist, then an addition), a new segment begins.
 */
export function folded(): Folded {
  const segments: { table: Table; rows: Map<string, RowChange> }[] = [];
  const current = new Map<Table, { table: Table; rows: Map<string, RowChange> }>();
  const open = (table: Table) => {
    const segment = { table, rows: new Map<string, RowChange>() };
    segments.push(segment);
    current.set(table, segment);
    return segment;
  };
  const take = (change: Change): void => {
    const { table } = change;
    const segment = current.get(table) ?? open(table);
    const key = keyOf(table, change.op === 'put' ? change.row : change.key);
    const before = segment.rows.get(key);
    const next: RowChange = change.op === 'put' ? { op: 'put', row: change.row } : change;
    const merged = before === undefined ? next : merge(table, before, next);
    if (merged) segment.rows.set(key, merged);
    else open(table).rows.set(key, next);
  };
  return {
    segments,
    get rows() {
      return segments.reduce((n, { rows }) => n + rows.size, 0);
    },
    take: (changes) => changes.forEach(take),
  };
}

export function foldChanges(changes: readonly Change[]): readonly Segment[] {
  const all = folded();
  all.take(changes);
  return all.segments;
}

function keyOf(table: Table, values: Values): string {
  return JSON.stringify(
    table.key.map((column) => {
      const value = values[column];
      if (value === undefined || value === null) throw new Error(`a change of ${table.name} lacks the key column ${column}`);
      return value;
    }),
  );
}

function merge(table: Table, before: RowChange, next: RowChange): RowChange | undefined {
  if (next.op === 'put' || next.op === 'remove') return next;
  if (before.op === 'remove') return next.op === 'patch' ? before : undefined;
  if (next.op === 'patch') {
    if (before.op === 'put') return { op: 'put', row: { ...before.row, ...next.set } };
    if (before.op === 'patch') return { ...before, set: { ...before.set, ...next.set } };
    return undefined;
  }
  if (before.op === 'put') return { op: 'put', row: { ...before.row, ...plus(table, before.row, next.add) } };
  if (before.op === 'add') return { ...before, add: { ...before.add, ...plus(table, before.add, next.add) } };
  return undefined;
}

function plus(table: Table, to: Values, more: Values): Values {
  return Object.fromEntries(
    Object.entries(more).map(([column, addend]) => {
      if (table.columns[column]?.type === 'numeric') {
        const [left, right] = [String(to[column] ?? '0'), String(addend)];
        // Postgres keeps the longer scale of a sum; the same here makes rows equal however the page was cut.
        return [column, new Decimal(left).plus(right).toFixed(Math.max(scale(left), scale(right)))];
      }
      return [column, Number(to[column] ?? 0) + Number(addend)];
    }),
  );
}

function scale(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}
