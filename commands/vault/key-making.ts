import type { Subject } from '../kernel/vault.ts';

/** Keys of subjects by the subject's name. */
export type Keys = ReadonlyMap<string, { readonly keyId: string; readonly key: Buffer }>;
export type Wanted = ReadonlyMap<string, Subject>;

interface Gathered {
  readonly wanted: Map<string, Subject>;
  readonly keys: Promise<Keys>;
}

/**
 * Makes keys together: what is asked for a tenant while its last keys are being made shares the next statement and its commit.
 * On a morning with many people every other message needs a key of the new day.
 */
export function keyMaking(make: (tenantId: string, wanted: Wanted) => Promise<Keys>): (tenantId: string, wanted: Wanted) => Promise<Keys> {
  const making = new Map<string, Promise<unknown>>();
  const next = new Map<string, Gathered>();

  const gather = (tenantId: string): Gathered => {
    const wanted = new Map<string, Subject>();
    const before = making.get(tenantId) ?? new Promise((turn) => setImmediate(turn));
    const keys = before
      .catch(() => undefined)
      .then(() => {
        next.delete(tenantId);
        return make(tenantId, wanted);
      })
      .finally(() => {
        if (making.get(tenantId) === keys) making.delete(tenantId);
      });
    making.set(tenantId, keys);
    return { wanted, keys };
  };

  return (tenantId, wanted) => {
    const gathered = next.get(tenantId) ?? gather(tenantId);
    next.set(tenantId, gathered);
    for (const [name, subject] of wanted) gathered.wanted.set(name, subject);
    return gathered.keys;
  };
}
