import type { Page, Paged } from '../../projections/kernel/page.ts';

/** Reads page by page up to a limit; the terminal has no "next" button. */
export async function allPages<T>(read: (page: Page) => Promise<Paged<T>>, limit = Number.MAX_SAFE_INTEGER): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | undefined;
  while (items.length < limit) {
    const { nodes, hasNextPage, endCursor } = await read({ first: Math.min(200, limit - items.length), after });
    items.push(...nodes);
    if (!hasNextPage || endCursor === null) break;
    after = endCursor;
  }
  return items;
}
