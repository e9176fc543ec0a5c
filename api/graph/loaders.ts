import type { ApiDeps } from '../deps.ts';
import { sumTokens, type TokenTotals } from '../../projections/usage/token-usage.ts';
import { channelsOf } from './channels.ts';
import { today } from './now.ts';
import type { ChannelView } from './types/channels.ts';

/** Look-ups that nested fields share, one per request, so that a list page stays within three statements. */
export interface Loaders {
  readonly tokensToday: (tenantId: string) => Promise<TokenTotals>;
  readonly tokensThisMonth: (tenantId: string) => Promise<TokenTotals>;
  readonly channels: (tenantId: string) => Promise<readonly ChannelView[]>;
}

const none: TokenTotals = { input: 0, output: 0, total: 0 };

/** `mayReadAll`: the operator's lists are answered in one statement for all rows; a tenant sees its own. */
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
    channels: (id) => channelsOf({ deps }, id),
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
      waiting = { keys: batch, found: Promise.resolve().then(() => undefined).then(() => { waiting = undefined; return load(batch); }) };
    }
    waiting.keys.push(key);
    const mine = waiting.found.then((all) => all.get(key));
    known.set(key, mine);
    return mine;
  };
}
