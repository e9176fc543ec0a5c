import { randomBytes } from 'node:crypto';
import type { KeyShelf, TenantKeyRow } from './key-shelf.ts';
import { MasterUnavailable, type MasterKey } from './master.ts';

/** The tenant's keys were destroyed with everything it had; nothing new is written for it. */
export class TenantKeysDestroyed extends Error {
  constructor() {
    super('the tenant was erased');
    this.name = 'TenantKeysDestroyed';
  }
}

export interface TenantKey {
  readonly version: number;
  readonly key: Buffer;
}

/**
 * Opened tenant keys. They are checked against the shelf (`revalidate`), not opened again, so a master that can't be asked
 * for a while does not stop running traffic; what the shelf does not confirm for a minute is forgotten.
 */
export interface TenantKeyring {
  /** The newest version, made on first use. */
  current(tenantId: string): Promise<TenantKey>;
  /** A version, or undefined when the tenant has it no more. */
  version(tenantId: string, version: number): Promise<Buffer | undefined>;
  /** Drops what the shelf no longer has. Tells the tenants that lost a key. */
  revalidate(): Promise<readonly string[]>;
  /** Before the next use the shelf is asked again. */
  forget(tenantId: string | undefined): void;
  expire(): void;
}

interface Ring {
  readonly versions: ReadonlyMap<number, Buffer>;
  readonly current: number;
  readonly confirmedAt: number;
}

export const placeOfTenantKey = (row: Pick<TenantKeyRow, 'tenantId' | 'version'>) => `tenant/${row.tenantId}/${row.version}`;

export function tenantKeyring(deps: {
  readonly master: MasterKey;
  readonly shelf: KeyShelf;
  readonly now: () => number;
  readonly trustedMs: number;
}): TenantKeyring {
  const { master, shelf, now, trustedMs } = deps;
  const rings = new Map<string, Ring>();
  let forgotten = 0;
  const trusted = (tenantId: string) => {
    const ring = rings.get(tenantId);
    return ring && now() - ring.confirmedAt < trustedMs ? ring : undefined;
  };

  /** Opens what the rows hold; versions already open are taken over as they are. */
  const build = async (rows: readonly TenantKeyRow[], known: Ring | undefined, since: number): Promise<Ring> => {
    const versions = new Map<number, Buffer>();
    for (const row of rows) {
      const key = known?.versions.get(row.version);
      if (key) versions.set(row.version, key);
      else {
        try {
          versions.set(row.version, await master.unwrap(placeOfTenantKey(row), row.wrapped));
        } catch (error) {
          // A version that can't be opened just now waits, as long as there is another to work with.
          if (!(error instanceof MasterUnavailable) || !known || !rows.some((r) => known.versions.has(r.version))) throw error;
        }
      }
    }
    return { versions, current: Math.max(...versions.keys()), confirmedAt: since };
  };

  const load = async (tenantId: string): Promise<Ring | undefined> => {
    const mark = forgotten;
    const since = now();
    const rows = await shelf.tenantKeys([tenantId]);
    if (rows.length === 0) return undefined;
    const ring = await build(rows, rings.get(tenantId), since);
    if (mark === forgotten) rings.set(tenantId, ring);
    return ring;
  };

  const create = async (tenantId: string): Promise<Ring> => {
    const row = { tenantId, version: 1 };
    const kept = await shelf.keepTenantKey({ ...row, wrapped: await master.wrap(placeOfTenantKey(row), randomBytes(32)) });
    const ring = kept && (await load(tenantId));
    if (!ring) throw new TenantKeysDestroyed();
    return ring;
  };

  return {
    current: async (tenantId) => {
      const ring = trusted(tenantId) ?? (await load(tenantId)) ?? (await create(tenantId));
      const key = ring.versions.get(ring.current);
      if (!key) throw new Error('a tenant has no key');
      return { version: ring.current, key };
    },
    version: async (tenantId, version) => trusted(tenantId)?.versions.get(version) ?? (await load(tenantId))?.versions.get(version),
    revalidate: async () => {
      const tenantIds = [...rings.keys()];
      if (tenantIds.length === 0) return [];
      const mark = forgotten;
      const since = now();
      const rows = Map.groupBy(await shelf.tenantKeys(tenantIds), (row) => row.tenantId);
      const lost: string[] = [];
      for (const tenantId of tenantIds) {
        const known = rings.get(tenantId);
        const there = rows.get(tenantId) ?? [];
        if (known && there.length < known.versions.size) lost.push(tenantId);
        if (there.length === 0) rings.delete(tenantId);
        else if (known && mark === forgotten) rings.set(tenantId, await build(there, known, since).catch(() => known));
      }
      return lost;
    },
    forget: (tenantId) => {
      forgotten += 1;
      // Only the confirmation goes, so that the shelf is asked and the master is not.
      for (const [id, ring] of rings) if (tenantId === undefined || id === tenantId) rings.set(id, { ...ring, confirmedAt: Number.NEGATIVE_INFINITY });
    },
    expire: () => {
      for (const id of rings.keys()) if (!trusted(id)) rings.delete(id);
    },
  };
}
