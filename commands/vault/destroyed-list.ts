import type { Destruction } from '../kernel/vault.ts';
import type { DestroyedKeys, KeyShelf } from './key-shelf.ts';

/**
 * Which keys were destroyed, kept outside of the database that held them: a restored dump brings keys back together with a log that knows
 * nothing of their end. It holds ids of keys, tenants and orders, and nothing of a person.
 */
export interface DestroyedList {
  /** Resolves when it would survive a power cut. */
  add(destroyed: DestroyedKeys): Promise<void>;
  /** The parts it consists of, oldest first. Each only grows. */
  parts(): Promise<readonly string[]>;
  /** What stands in a part from a byte on, and up to which byte that is. */
  read(part: string, from: number): Promise<{ readonly destroyed: readonly DestroyedKeys[]; readonly bytes: number }>;
}

/** A shelf whose destructions are done only when the list has them too. */
export function listing(shelf: KeyShelf, list: DestroyedList): KeyShelf {
  return {
    ...shelf,
    destroy: async (order) => {
      const keyIds = await shelf.destroy(order);
      if (keyIds.length > 0) await list.add({ ...withoutPerson(order), keyIds });
      return keyIds;
    },
  };
}

/** Destroys again what the list knows and the shelf has back, before anybody opens anything; gives the number of keys. */
export async function obeyList(shelf: KeyShelf, list: DestroyedList): Promise<number> {
  const read = await shelf.obeyed();
  let back = 0;
  for (const part of await list.parts()) {
    const from = read.get(part) ?? 0;
    const { destroyed, bytes } = await list.read(part, from);
    if (bytes !== from) back += await shelf.obey(part, bytes, destroyed);
  }
  return back;
}

function withoutPerson({ orderId, tenantId, kind, before }: Destruction): Omit<DestroyedKeys, 'keyIds'> {
  return { orderId, tenantId, kind, before };
}
