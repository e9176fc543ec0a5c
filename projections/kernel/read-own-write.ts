import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin, OperationNode } from 'kysely';
import type { ReadDb } from './read-db.ts';

/** What a request wants to see in whatever it reads: a write of its own. */
export interface Wish {
  readonly position: bigint;
  /** On the clock of `performance.now()`: from then on an older read model answers rather than none. */
  readonly until: number;
  /** Projections that need not be waited for any more. */
  readonly settled: Set<string>;
}

/** One request, as far as its reads are concerned. */
export interface Reader {
  wish?: Wish;
  /** Projections that answered though they do not show the wanted write yet. */
  readonly behind: Set<string>;
}

const readers = new AsyncLocalStorage<Reader>();

/** Everything that `work` reads belongs to one request. */
export function asReader<T>(reader: Reader, work: () => T): T {
  return readers.run(reader, work);
}

/** From here on this request's reads wait for the position, each for the projections it reads; false where no request is known. */
export function wishToSee(position: bigint, limitMs: number): boolean {
  const reader = readers.getStore();
  if (!reader) return false;
  const { wish } = reader;
  if (!wish || position > wish.position) reader.wish = { position, until: performance.now() + limitMs, settled: new Set() };
  return true;
}

export function currentWish(): Wish | undefined {
  return readers.getStore()?.wish;
}

/** A query was about to read what may not show the wanted write yet. */
export class Unawaited extends Error {
  readonly projections: readonly string[];
  constructor(projections: readonly string[]) {
    super(`not waited for yet: ${projections.join(', ')}`);
    this.projections = projections;
  }
}

export async function waitForWish(wish: Wish, projections: readonly string[], caughtUp: ReadDb['caughtUp']): Promise<void> {
  const left = Math.max(wish.until - performance.now(), 0);
  if (!(await caughtUp(wish.position, left, projections))) for (const name of projections) readers.getStore()?.behind.add(name);
  for (const name of projections) wish.settled.add(name);
}

/** Throws when a query names a table whose projection was not waited for. */
export function refuseUnawaited({ settled }: Wish, projectionOf: (table: string) => string | undefined): KyselyPlugin {
  return {
    transformQuery({ node }) {
      const projections = new Set<string>();
      for (const name of namesIn(node)) {
        const projection = projectionOf(name);
        if (projection !== undefined && !settled.has(projection)) projections.add(projection);
      }
      if (projections.size > 0) throw new Unawaited([...projections]);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

/** Every identifier of a query, those in raw SQL included: tables are among them. */
function namesIn(query: OperationNode): ReadonlySet<string> {
  const names = new Set<string>();
  const left: unknown[] = [query];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (Array.isArray(node)) {
      left.push(...(node as readonly unknown[]).filter((inner) => inner !== undefined));
      continue;
    }
    const { kind, name, sqlFragments } = node as { readonly kind?: unknown; readonly name?: unknown; readonly sqlFragments?: unknown };
    if (kind === 'IdentifierNode' && typeof name === 'string') names.add(name);
    // Values are no names, however they read.
    if (kind === 'ValueNode' || kind === 'PrimitiveValueListNode') continue;
    if (Array.isArray(sqlFragments)) for (const text of sqlFragments) for (const [word] of String(text).matchAll(/[a-z_][a-z_0-9]*/g)) names.add(word);
    left.push(...Object.values(node).filter((inner) => inner !== undefined));
  }
  return names;
}
