/** Keyset paging: the cursor is the last row's sort key, opaque to the caller. */
export interface Page {
  readonly first: number;
  readonly after?: string | undefined;
}
export interface Paged<T> {
  readonly nodes: readonly T[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly totalCount: number;
}

const most = 200;

export function encodeCursor(...key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
/** Somebody made the cursor up, or took another list's. */
export class CursorInvalid extends Error {}

/** The sort key, or undefined when there is no cursor. */
export function decodeCursor(cursor: string | undefined, parts: number): readonly string[] | undefined {
  if (!cursor) return undefined;
  const key = keyOf(cursor);
  if (key.length !== parts) throw new CursorInvalid();
  return key;
}

/** What a cursor says, whichever list it is of. */
export function keyOf(cursor: string): readonly string[] {
  const key = readKey(cursor);
  if (!Array.isArray(key) || !key.every(isKeyPart)) throw new CursorInvalid();
  return key;
}

function readKey(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** No key of a row is longer, or holds what no text column can. */
function isKeyPart(part: unknown): part is string {
  return typeof part === 'string' && part.length <= 500 && !part.includes('\u0000');
}

/** How many rows to read for a page: one more than it shows, which tells whether another page follows. */
export function rowsToRead(page: Page): number {
  return shown(page) + 1;
}

/** Makes a page of rows that were read with `rowsToRead`. */
export function paged<R, T>(page: Page, rows: readonly R[], totalCount: number, key: (row: R) => readonly string[], node: (row: R) => T): Paged<T> {
  const visible = rows.slice(0, shown(page));
  const last = visible.at(-1);
  return { nodes: visible.map(node), hasNextPage: rows.length > visible.length, endCursor: last === undefined ? null : encodeCursor(...key(last)), totalCount };
}

function shown(page: Page): number {
  return Math.min(Math.max(Math.trunc(page.first), 0), most);
}
