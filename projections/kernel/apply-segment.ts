import type { Segment, RowChange } from './fold-changes.ts';
import type { Table } from './projection.ts';
import { quote, sqlType } from './schema.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly [string];
}

/** The set-based statements of a segment: one per kind of change and set of columns, each with all its rows as one JSON value. */
export function statements(schema: string, { table, rows }: Segment): readonly Statement[] {
  const groups = new Map<string, { make: (table: Table) => string; rows: unknown[] }>();
  const into = (id: string, make: (table: Table) => string, row: unknown) => {
    const group = groups.get(id) ?? { make, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  };
  for (const change of rows.values()) collect(schema, change, into);
  return [...groups.values()].map((group) => ({ text: group.make(table), values: [toJson(group.rows)] }));
}

/** Postgres holds neither NUL nor half a surrogate pair in text; without this, one such character from outside would stop a read model. */
function toJson(rows: readonly unknown[]): string {
  const json = JSON.stringify(rows);
  // Both come out escaped, and hardly ever: the rows are gone through value by value only then.
  return /\\u(?:0000|d[89a-f])/.test(json) ? JSON.stringify(rows, storable) : json;
}

function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value;
}

function collect(schema: string, change: RowChange, into: (id: string, make: (table: Table) => string, row: unknown) => void): void {
  switch (change.op) {
    case 'put': {
      return into('put', (table) => upsert(schema, table, Object.keys(table.columns), (c) => `excluded.${quote(c)}`), change.row);
    }
    case 'add': {
      const added = Object.keys(change.add).sort();
      const row = { ...change.initial, ...change.key, ...change.add };
      const columns = Object.keys(row).sort();
      return into(
        `add ${columns.join()} ${added.join()}`,
        (table) =>
          makesRow(table, columns) ? upsert(schema, table, columns, (c) => `t.${quote(c)} + excluded.${quote(c)}`, added) : increase(schema, table, added),
        row,
      );
    }
    case 'patch': {
      const set = Object.keys(change.set).sort();
      if (set.length === 0) return;
      return into(
        `patch ${set.join()}`,
        (table) =>
          `update ${at(schema, table)} as t set ${set.map((c) => `${quote(c)} = v.${quote(`set_${c}`)}`).join(', ')} from json_to_recordset($1) as v(${[...table.key.map((c) => declare(table, c)), ...set.map((c) => declare(table, c, `set_${c}`))].join(', ')}) where ${match(table)}`,
        { ...change.key, ...Object.fromEntries(set.map((c) => [`set_${c}`, change.set[c]])) },
      );
    }
    case 'remove': {
      return into(
        'remove',
        (table) =>
          `delete from ${at(schema, table)} as t using json_to_recordset($1) as v(${table.key.map((c) => declare(table, c)).join(', ')}) where ${match(table)}`,
        change.key,
      );
    }
  }
}

function upsert(schema: string, table: Table, columns: readonly string[], value: (column: string) => string, changed: readonly string[] = columns): string {
  const update = changed.filter((c) => !table.key.includes(c)).map((c) => `${quote(c)} = ${value(c)}`);
  return `insert into ${at(schema, table)} as t (${columns.map(quote).join(', ')}) select ${columns.map(quote).join(', ')} from json_to_recordset($1) as v(${columns.map((c) => declare(table, c)).join(', ')}) on conflict (${table.key.map(quote).join(', ')}) do ${update.length > 0 ? `update set ${update.join(', ')}` : 'nothing'}`;
}

/** Postgres checks `not null` before it looks for a conflict: without every column that needs a value, only a row that is there can be added to. */
function makesRow(table: Table, columns: readonly string[]): boolean {
  return Object.entries(table.columns).every(([name, { nullable }]) => nullable || columns.includes(name));
}

function increase(schema: string, table: Table, added: readonly string[]): string {
  return `update ${at(schema, table)} as t set ${added.map((c) => `${quote(c)} = t.${quote(c)} + v.${quote(c)}`).join(', ')} from json_to_recordset($1) as v(${[...table.key, ...added].map((c) => declare(table, c)).join(', ')}) where ${match(table)}`;
}

function at(schema: string, table: Table): string {
  return `${schema}.${quote(table.name)}`;
}

function match(table: Table): string {
  return table.key.map((c) => `t.${quote(c)} = v.${quote(c)}`).join(' and ');
}

function declare(table: Table, column: string, as = column): string {
  const type = table.columns[column];
  if (!type) throw new Error(`${table.name} has no column ${column}`);
  return `${quote(as)} ${sqlType(type)}`;
}
