import type { Page } from '../../projections/kernel/page.ts';

const most = 200;

/** What the caller asked for, within bounds: nobody reads the whole table in one page. */
export function pageOf(args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined }, usual: number): Page {
  return { first: Math.min(Math.max(args.first ?? usual, 1), most), after: args.after ?? undefined };
}
