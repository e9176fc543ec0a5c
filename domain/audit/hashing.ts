/** Comes in from outside: the domain knows the tree, not a library. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** A hash of the tree, 32 bytes. */
export type Hash = Uint8Array;

export interface Hashing {
  readonly sha256: Sha256;
  readonly leaf: (entry: Uint8Array) => Hash;
  readonly node: (left: Hash, right: Hash) => Hash;
  /** The root of the tree without leaves. */
  readonly empty: Hash;
}

/** RFC 6962 §2.1: leaves and nodes are hashed behind different first bytes, so that neither can pass for the other. */
export function hashing(sha256: Sha256): Hashing {
  // Every node has the same length; one buffer serves them all.
  const pair = new Uint8Array(65);
  pair[0] = 1;
  return {
    sha256,
    leaf: (entry) => {
      const bytes = new Uint8Array(entry.length + 1);
      bytes.set(entry, 1);
      return sha256(bytes);
    },
    node: (left, right) => {
      pair.set(left, 1);
      pair.set(right, 33);
      return sha256(pair);
    },
    empty: sha256(new Uint8Array()),
  };
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
