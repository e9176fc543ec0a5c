import type { Instant } from '../../domain/kernel/time.ts';
import type { Destruction, Scrubbed } from '../kernel/vault.ts';

/** A key of the vault itself, wrapped by the master: `fingerprint`, `signing`. */
export interface RootRow {
  readonly name: string;
  readonly wrapped: string;
}

/** A tenant's key, wrapped by the master. The highest version wraps; older ones open until nothing is wrapped by them. */
export interface TenantKeyRow {
  readonly tenantId: string;
  readonly version: number;
  readonly wrapped: string;
}

/** A subject's key, wrapped by a version of its tenant's. The id is random: who comes back after an erasure gets another one. */
export interface KeyRow {
  readonly keyId: string;
  readonly subjectId: string;
  /** '' for the person's own key. */
  readonly day: string;
  readonly tenantKey: number;
  readonly wrapped: Buffer;
  readonly createdAt: Instant;
}

export interface SecretRow {
  readonly name: string;
  readonly tenantKey: number;
  readonly wrapped: Buffer;
  readonly expiresAt: Instant | undefined;
}

/** Something wrapped by a tenant's key, on its way to a newer one. */
export interface Wrapped {
  readonly in: 'keys' | 'secrets';
  readonly id: string;
  readonly tenantKey: number;
  readonly wrapped: Buffer;
}

/** Keys that an order destroyed, as they are remembered elsewhere: ids only, and not whose they were. */
export interface DestroyedKeys {
  readonly orderId: string;
  readonly tenantId: string;
  readonly kind: Destruction['kind'];
  readonly before: Instant;
  readonly keyIds: readonly string[];
}

/** The tenant key that was used to wrap is no longer there: look again which one is. */
export class StaleTenantKey extends Error {
  constructor() {
    super('the tenant key was replaced');
    this.name = 'StaleTenantKey';
  }
}

/** Where wrapped keys and secrets lie. Nothing in it is readable without the master key. */
export interface KeyShelf {
  /** Keeps a root under its name unless there is one; gives the one that is kept. */
  keepRoot(root: RootRow): Promise<RootRow>;
  roots(): Promise<readonly RootRow[]>;
  replaceRoot(name: string, old: string, wrapped: string): Promise<void>;

  tenantKeys(tenantIds: readonly string[]): Promise<readonly TenantKeyRow[]>;
  /** Every tenant key there is, page by page in the order of tenants. */
  allTenantKeys(afterTenant: string, limit: number): Promise<readonly TenantKeyRow[]>;
  /** Keeps a new version unless it is there; gives the kept one, or undefined for a tenant that was erased. */
  keepTenantKey(row: TenantKeyRow): Promise<TenantKeyRow | undefined>;
  replaceTenantKey(row: TenantKeyRow, wrapped: string): Promise<void>;
  /** Removes versions below this one that wrap nothing any more; true when none of them is left. */
  dropTenantKeysBefore(tenantId: string, version: number): Promise<boolean>;
  wrappedBefore(tenantId: string, version: number, limit: number): Promise<readonly Wrapped[]>;
  /** Puts the newly wrapped bytes in place where the old ones still stand. */
  rewrap(tenantId: string, version: number, items: readonly (Wrapped & { readonly next: Buffer })[]): Promise<void>;

  keysById(tenantId: string, keyIds: readonly string[]): Promise<readonly KeyRow[]>;
  /** Keeps a key for each subject and day that has none, and gives those that are kept. Throws `StaleTenantKey`. */
  keepKeys(tenantId: string, keys: readonly KeyRow[]): Promise<readonly KeyRow[]>;
  /** Throws `StaleTenantKey`. */
  putSecret(tenantId: string, secret: SecretRow): Promise<void>;
  getSecret(tenantId: string, name: string): Promise<SecretRow | undefined>;

  /** Removes the keys, notes their ids, and tells other processes. */
  destroy(order: Destruction): Promise<readonly string[]>;
  destroyedBy(orderId: string): Promise<readonly string[]>;
  /** Up to which byte each part of the list of destroyed keys was obeyed here; a restored dump has an older answer. */
  obeyed(): Promise<ReadonlyMap<string, number>>;
  /** Destroys these keys where they are (back), as their orders did, and notes how far the part was read; gives the number that were there. */
  obey(part: string, bytes: number, destroyed: readonly DestroyedKeys[]): Promise<number>;
  /** Tenants of which keys were destroyed lately, with a mark of each order. */
  recentDestructions(): Promise<readonly { readonly orderId: string; readonly tenantId: string }[]>;
  /** Calls back soon after any process destroyed keys. A hint; asking for `recentDestructions` is the truth. */
  hear(listener: (tenantId: string) => void): void;
  scrub(): Promise<Scrubbed>;
  close(): Promise<void>;
}
