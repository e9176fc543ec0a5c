import { Decimal } from 'decimal.js';
import { changesOf } from '../../../projections/kernel/changes-of.ts';
import { foldChanges, type RowChange, type Segment } from '../../../projections/kernel/fold-changes.ts';
import type { LogReader, Recorded } from '../../../projections/kernel/log-reader.ts';
import type { Projection, Table } from '../../../projections/kernel/projection.ts';
import type { Life } from './scheduler.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows and the positions they were made from, committed together. */
export function readTables() {
  const rows = new Map<string, Map<string, Row>>();
  const positions = new Map<string, bigint>();
  const commit = (name: string, from: bigint, to: bigint, segments: readonly Segment[]): void => {
    if ((positions.get(name) ?? 0n) !== from) throw new Error(`${name} is not at ${from}`);
    positions.set(name, to);
    for (const { table, rows: changes } of segments) {
      const into = rows.get(table.name) ?? new Map<string, Row>();
      rows.set(table.name, into);
      for (const [key, change] of changes) apply(table, into, key, change);
    }
  };
  return {
    commit,
    position: (name: string) => positions.get(name) ?? 0n,
    /** Every row of a table, as text. */
    dump: (table: string) => [...(rows.get(table) ?? new Map<string, Row>()).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ordered(row)),
  };
}
export type ReadTables = ReturnType<typeof readTables>;

/** One life of a follower: from the kept position on, a page at a time. */
export async function followWith(
  life: Life,
  projection: Projection,
  log: LogReader,
  tables: ReadTables,
  awaitNews: (after: bigint) => Promise<void>,
): Promise<void> {
  const { name } = projection;
  for (;;) {
    try {
      let saved = await life.reach(`${name} load`, () => tables.position(name));
      for (let position = saved; ;) {
        const page = await log.readAll(position);
        const last = page.at(-1);
        if (!last) {
          await awaitNews(position);
          continue;
        }
        const changes = changesOf(projection, page);
        if (changes.length > 0) {
          await life.reach(`${name} commit`, () => tables.commit(name, saved, last.position, foldChanges(changes)));
          saved = last.position;
        }
        ({ position } = last);
      }
    } catch {
      await life.pause(500);
    }
  }
}

/** The tables of a log that nobody ever disturbed. */
export function tablesOf(projections: readonly Projection[], log: readonly Recorded[]): ReadTables {
  const tables = readTables();
  for (const projection of projections) tables.commit(projection.name, 0n, log.at(-1)?.position ?? 0n, foldChanges(changesOf(projection, log)));
  return tables;
}

function apply(table: Table, into: Map<string, Row>, key: string, change: RowChange): void {
  const before = into.get(key);
  switch (change.op) {
    case 'put':
      into.set(key, change.row);
      return;
    case 'remove':
      into.delete(key);
      return;
    case 'patch':
      if (before) into.set(key, { ...before, ...change.set });
      return;
    case 'add':
      into.set(key, before ? { ...before, ...sum(table, before, change.add) } : { ...change.initial, ...change.key, ...change.add });
  }
}

function sum(table: Table, to: Row, amounts: Row): Row {
  return Object.fromEntries(
    Object.entries(amounts).map(([column, amount]) => [
      column,
      table.columns[column]?.type === 'numeric'
        ? new Decimal(String(to[column] ?? '0')).plus(String(amount)).toString()
        : Number(to[column] ?? 0) + Number(amount),
    ]),
  );
}

/** Numbers of any scale alike, columns in one order: what Postgres would call the same row. */
function ordered(row: Row): string {
  return JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([column, value]) => [column, typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? new Decimal(value).toString() : value] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
