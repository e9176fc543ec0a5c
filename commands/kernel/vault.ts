import type { Instant } from '../../domain/kernel/time.ts';

/** Whose key encrypts a value. A day makes it the key of that person's messages of one UTC day. */
export interface Subject {
  readonly tenantId: string;
  readonly subjectId: string;
  readonly day?: string;
}

export interface SealRequest {
  readonly subject: Subject;
  /** Bound into the ciphertext: event id and field, so that a value can't be moved to another place. */
  readonly context: string;
  readonly value: unknown;
}

/** A value whose key was destroyed is never an error. */
export { erased } from '../../domain/kernel/erased.ts';

/** Which keys go. Keys made after `before` stay: a person may come back, and an order may be carried out again after a restore. */
export type Destruction = {
  /** Makes the order repeatable: the same id destroys the same keys and gives the same answer. */
  readonly orderId: string;
  readonly tenantId: string;
  readonly before: Instant;
} & (
  | { readonly kind: 'subject'; readonly subjectId: string }
  /** Message keys of this UTC day and of all before it, and the keys of people of whom no message is left; not those of `except`. */
  | { readonly kind: 'days'; readonly upTo: string; readonly except: readonly string[] }
  | { readonly kind: 'tenant' }
);

export interface Destroyed {
  readonly keyIds: readonly string[];
}

/** What became of the bytes that destroyed keys left in the store's files. */
export interface Scrubbed {
  /** `removed`: the files with the old bytes are gone. `left`: this process may not do that, and they go in their own time. */
  readonly tables: 'removed' | 'left';
  readonly writeAheadLog: 'removed' | 'left';
}

/**
 * Keys and secrets. Personal data and credentials stand in the log only sealed or by reference;
 * the keys live here, in a schema of their own with a short backup life.
 */
export interface Vault {
  /** Encrypts with the subject's key, which is made on first use. The result is text and starts with `enc:`. */
  seal(requests: readonly SealRequest[]): Promise<readonly string[]>;
  /** Decrypts; `erased` where the key is gone; a value that is not sealed comes back as it is. */
  open(tenantId: string, sealed: readonly { readonly value: unknown; readonly context: string }[]): Promise<readonly unknown[]>;
  /** Keeps a secret under a name within the tenant, replacing an older one. */
  putSecret(tenantId: string, name: string, secret: string, expiresAt?: Instant): Promise<void>;
  /** The secret, or undefined when there is none or it has expired. */
  getSecret(tenantId: string, name: string): Promise<string | undefined>;
  /**
   * What people and messages are known by where their own names say who they are: keyed hashes with a key of the tenant, hex. The same value
   * always gives the same one, and once the tenant is erased nobody can tell which was whose.
   */
  pseudonyms(tenantId: string, purpose: string, values: readonly string[]): Promise<readonly string[]>;
  /** A keyed hash for finding a secret without storing it (e.g. a verify token): HMAC-SHA256 with a key of the vault, hex. */
  fingerprint(purpose: string, value: string): string;
  /** Destroys keys for good, in every process at once where it hears of it and within a minute everywhere. Repeatable. */
  destroy(order: Destruction): Promise<Destroyed>;
  /** Removes what destroyed keys left in the store's files. */
  scrub(): Promise<Scrubbed>;
  /** The ids of the keys that an order destroyed. */
  destroyedBy(orderId: string): Promise<readonly string[]>;
  /** Tells whoever keeps opened values that those of a tenant must go; undefined means those of all. */
  onForget(listener: (tenantId: string | undefined) => void): void;
  /** Ed25519 over the text's bytes, base64: what this installation certifies. */
  sign(text: string): string;
  /** The key that verifies `sign`, PEM. */
  readonly publicKey: string;
}
