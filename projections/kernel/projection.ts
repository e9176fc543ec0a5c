import type { EventType } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';

/** Column types a read model may have, and the TypeScript value each holds. Instants are ISO text, amounts decimal strings. */
interface ColumnValues {
  text: string;
  integer: number;
  numeric: string;
  boolean: boolean;
  json: unknown;
}
export type ColumnType = keyof ColumnValues;
export interface Column<T extends ColumnType = ColumnType, Nullable extends boolean = boolean> {
  readonly type: T;
  readonly nullable: Nullable;
}
export type Columns = Readonly<Record<string, Column>>;

export const text = { type: 'text', nullable: false } as const;
/** A safe integer, stored as bigint. */
export const integer = { type: 'integer', nullable: false } as const;
/** An exact decimal; a string in TypeScript. */
export const numeric = { type: 'numeric', nullable: false } as const;
export const boolean = { type: 'boolean', nullable: false } as const;
export const json = { type: 'json', nullable: false } as const;
export const optional = <T extends ColumnType>(column: Column<T>) => ({ type: column.type, nullable: true }) as const;

export type Row<C extends Columns> = {
  [K in keyof C]: C[K]['nullable'] extends true ? ColumnValues[C[K]['type']] | null : ColumnValues[C[K]['type']];
};

/** One table of a read model. `tenant_id` leads every key, and row-level security is forced on it. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
  readonly indexes: readonly (readonly string[])[];
  /** What a table needs besides, e.g. a constraint that spans rows; it is handed the table's name with its schema. */
  readonly extras?: (at: string) => string;
}
export function table<const C extends Columns & { tenant_id: Column<'text', false> }>(definition: {
  readonly name: string;
  readonly columns: C;
  readonly key: readonly ['tenant_id', ...(keyof C & string)[]];
  /** Column lists; a trailing ` desc` on a column is allowed. `tenant_id` is put in front. */
  readonly indexes?: readonly (readonly string[])[];
  /** SQL for what a table needs besides. It must still hold when the table moves to another schema. */
  readonly extras?: (at: string) => string;
}): Table<C> {
  return { ...definition, indexes: definition.indexes ?? [] };
}
export type RowOf<T> = T extends Table<infer C> ? Row<C> : never;

/** What a handler may do to rows. Pure data, so that a whole page of events is folded in memory and applied as sets. */
export type Change =
  | { readonly op: 'put'; readonly table: Table; readonly row: Readonly<Record<string, unknown>> }
  | { readonly op: 'patch'; readonly table: Table; readonly key: Readonly<Record<string, unknown>>; readonly set: Readonly<Record<string, unknown>> }
  | {
      readonly op: 'add';
      readonly table: Table;
      readonly key: Readonly<Record<string, unknown>>;
      readonly add: Readonly<Record<string, number | string>>;
      readonly initial: Readonly<Record<string, unknown>>;
    }
  | { readonly op: 'remove'; readonly table: Table; readonly key: Readonly<Record<string, unknown>> };

/** Inserts the row, or replaces the one with the same key. */
export function put<C extends Columns>(into: Table<C>, row: Row<C>): Change {
  return { op: 'put', table: into as unknown as Table, row };
}
/** Sets columns of an existing row; a row that is not there stays absent. */
export function patch<C extends Columns>(into: Table<C>, key: Partial<Row<C>>, set: Partial<Row<C>>): Change {
  return { op: 'patch', table: into as unknown as Table, key, set };
}
/** Adds to counters of a row, which is made from `initial` (all other columns) when it is not there. Integer and numeric columns only. */
export function add<C extends Columns>(into: Table<C>, key: Partial<Row<C>>, amounts: Partial<Row<C>>, initial: Partial<Row<C>> = {}): Change {
  return { op: 'add', table: into as unknown as Table, key, add: amounts as Record<string, number | string>, initial };
}
export function remove<C extends Columns>(from: Table<C>, key: Partial<Row<C>>): Change {
  return { op: 'remove', table: from as unknown as Table, key };
}

/** The envelope of the event at hand. Sealed fields arrive sealed (`enc:…`); keep `eventId` beside them to open them later. */
export interface Source {
  readonly position: bigint;
  readonly streamId: string;
  readonly revision: number;
  readonly eventId: string;
  readonly meta: Metadata;
  readonly type: string;
}

export interface Handler {
  readonly type: string | '*';
  readonly apply: (payload: never, source: Source) => readonly Change[] | Change;
}

export function on<T extends string, P>(type: EventType<T, P>, apply: (payload: P, source: Source) => readonly Change[] | Change): Handler {
  return { type: type.type, apply: apply as Handler['apply'] };
}
/** For read models about every event, such as the trail. */
export function onAny(apply: (payload: Readonly<Record<string, unknown>>, source: Source) => readonly Change[] | Change): Handler {
  return { type: '*', apply: apply as unknown as Handler['apply'] };
}

export interface Projection {
  readonly name: string;
  /** A new version rebuilds into fresh tables and takes over. */
  readonly version: number;
  readonly answers: string;
  readonly tables: readonly Table[];
  readonly handlers: readonly Handler[];
}

/** Declares an answer: the question, its tables, and how each event changes their rows. Handlers are pure. */
export function projection(definition: Omit<Projection, 'tables'> & { readonly tables: readonly unknown[] }): Projection {
  return { ...definition, tables: definition.tables as readonly Table[] };
}
