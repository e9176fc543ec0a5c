import { Refusal } from '../errors.ts';
import { CursorInvalid, type Page } from '../../projections/kernel/page.ts';

const most = 200;

/** What the caller asked for, within bounds: nobody reads the whole table in one page. */
export function pageOf(args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined }, usual: number): Page {
  return { first: Math.min(Math.max(args.first ?? usual, 1), most), after: args.after ?? undefined };
}

/** Made up, or another list's: then its form is wrong, or PostgreSQL can't read its values as what they are compared with (class 22, data exception). */
function isCursorFault(error: unknown): boolean {
  if (error instanceof CursorInvalid) return true;
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { readonly code?: unknown };
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);
}

/** A page after a cursor that is none of this list's: of another form, or of values that its columns can't be compared with. */
export async function turning<T>(run: () => T): Promise<Awaited<T>> {
  try {
    return await run();
  } catch (error) {
    throw isCursorFault(error) ? new Refusal('CursorInvalid') : error;
  }
}
