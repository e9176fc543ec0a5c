import type { MasterKey } from './master.ts';

/** For moving from one kind of master to another: the first wraps, whichever fits opens. */
export function eitherMaster(now: MasterKey, before: MasterKey, isBefore: (wrapped: string) => boolean): MasterKey {
  return {
    wrap: (place, key) => now.wrap(place, key),
    unwrap: (place, wrapped) => (isBefore(wrapped) ? before : now).unwrap(place, wrapped),
    rewrap: async (place, wrapped) => (isBefore(wrapped) ? now.wrap(place, await before.unwrap(place, wrapped)) : now.rewrap(place, wrapped)),
  };
}
