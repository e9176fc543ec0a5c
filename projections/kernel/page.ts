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
/** The sort key, or undefined when the cursor is absent or not ours. */
export function decodeCursor(cursor: string | undefined, parts: number): readonly string[] | undefined {
  if (!cursor) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.length === parts && key.every((k) => typeof k === 'string') ? key : undefined;
  } catch {
    return undefined;
  }
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
