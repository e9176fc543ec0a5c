import { createHash, timingSafeEqual } from 'node:crypto';

/** The key at the top. It wraps tenant keys and the vault's own roots, nothing else, and may change while the product runs. */
export interface MasterKey {
  /** Encrypts a key, bound to its place. The result names what it takes to open it. */
  wrap(place: string, key: Buffer): Promise<string>;
  /** Opens what this master or one it replaced has wrapped. */
  unwrap(place: string, wrapped: string): Promise<Buffer>;
  /** The same key wrapped by today's master; undefined when it already is. */
  rewrap(place: string, wrapped: string): Promise<string | undefined>;
}

/** The master key can't be asked just now (sealed, unreachable, or it does not know the key). Nothing is lost; try again later. */
export class MasterUnavailable extends Error {
  constructor(cause: string, options?: ErrorOptions) {
    super(`the master key is not available: ${cause}`, options);
    this.name = 'MasterUnavailable';
  }
}

/**
 * Whether a remote master takes associated data on a rewrap must not matter, so the place goes along inside:
 * SHA-256 of the place, then the key. A wrapped key copied to another row does not open there.
 */
export function withPlace(place: string, key: Buffer): Buffer {
  return Buffer.concat([sha256(place), key]);
}

export function withoutPlace(place: string, plain: Buffer): Buffer {
  const expected = sha256(place);
  if (plain.length <= expected.length || !timingSafeEqual(plain.subarray(0, expected.length), expected))
    throw new Error('a wrapped key stands in a place that is not its own');
  return plain.subarray(expected.length);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
