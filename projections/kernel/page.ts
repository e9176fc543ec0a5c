/** Keyset paging: the cursor is the last row's sort key, opaque to the caller. */
export interface Page { readonly first: number; readonly after?: string | undefined }
export interface Paged<T> { readonly nodes: readonly T[]; readonly hasNextPage: boolean; readonly endCursor: string | null; readonly totalCount: number }

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
