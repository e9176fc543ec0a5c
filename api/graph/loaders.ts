import { sumTokens, type TokenTotals } from '../../projections/usage/token-usage.ts';
import type { ApiDeps } from '../deps.ts';
import type { Loaders } from './context.ts';
import { today } from './now.ts';

const none: TokenTotals = { input: 0, output: 0, total: 0 };

/** The operator's lists are answered in one statement for all rows; a tenant reads in its own scope. */
export function createLoaders(deps: ApiDeps, callerTenantId: string | undefined): Loaders {
  const sums = batched(async (tenantIds: readonly string[]) => {
    const day = today({ deps });
    const [only] = tenantIds;
    return only !== undefined && only === callerTenantId
      ? deps.readDb.asTenant(only, (db) => sumTokens(db, [only], day))
      : deps.readDb.asOperator((db) => sumTokens(db, tenantIds, day));
  });
  return {
    tokensToday: async (id) => (await sums(id))?.today ?? none,
    tokensThisMonth: async (id) => (await sums(id))?.month ?? none,
  };
}

/** Collects what is asked for within one tick and asks once; each key is asked for once per request. */
function batched<T>(load: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>): (key: string) => Promise<T | undefined> {
  const known = new Map<string, Promise<T | undefined>>();
  let waiting: { keys: string[]; found: Promise<ReadonlyMap<string, T>> } | undefined;
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    if (!waiting) {
      const batch: string[] = [];
      waiting = {
        keys: batch,
        found: Promise.resolve()
          .then(() => undefined)
          .then(() => {
            waiting = undefined;
            return load(batch);
          }),
      };
    }
    waiting.keys.push(key);
    const mine = waiting.found.then((all) => all.get(key));
    known.set(key, mine);
    return mine;
  };
}
