import { randomBytes } from 'node:crypto';
import type { KeyShelf } from './key-shelf.ts';
import type { MasterKey } from './master.ts';

/** Keys of the vault that outlive every master: fingerprints stand in the log, and certificates are checked years later. */
export interface Roots {
  readonly fingerprint: Buffer;
  readonly signing: Buffer;
}

export const placeOfRoot = (name: string) => `root/${name}`;

export async function openRoots(master: MasterKey, shelf: KeyShelf): Promise<Roots> {
  const there = new Map((await shelf.roots()).map((root) => [root.name, root]));
  const open = async (name: string): Promise<Buffer> => {
    const root = there.get(name) ?? (await shelf.keepRoot({ name, wrapped: await master.wrap(placeOfRoot(name), randomBytes(32)) }));
    return master.unwrap(placeOfRoot(name), root.wrapped);
  };
  return { fingerprint: await open('fingerprint'), signing: await open('signing') };
}
