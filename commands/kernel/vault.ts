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

/** What a reader gets for a value whose key was destroyed. Never an error. */
export const erased = '[erased]';

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
  /** A keyed hash for finding a secret without storing it (e.g. a verify token): HMAC-SHA256 with a key of the vault, hex. */
  fingerprint(purpose: string, value: string): string;
}
