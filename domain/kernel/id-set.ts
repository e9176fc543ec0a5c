/**
 * A set of ids that only grows, as a value: adding gives a new set that shares all but one small bucket with the old one.
 * Copying a Set for every event of a long stream would cost the square of its length.
 */
export interface IdSet {
  readonly size: number;
  readonly shelves: readonly (readonly (readonly string[] | undefined)[] | undefined)[];
}

export const noIds: IdSet = { size: 0, shelves: [] };

export function hasId(set: IdSet, id: string): boolean {
  const { shelf, bucket } = place(id);
  return set.shelves[shelf]?.[bucket]?.includes(id) ?? false;
}

export function withId(set: IdSet, id: string): IdSet {
  if (hasId(set, id)) return set;
  const { shelf, bucket } = place(id);
  const shelves = [...set.shelves];
  const buckets = [...(shelves[shelf] ?? [])];
  buckets[bucket] = [...(buckets[bucket] ?? []), id];
  shelves[shelf] = buckets;
  return { size: set.size + 1, shelves };
}

const width = 64;

function place(id: string): { shelf: number; bucket: number } {
  // FNV-1a, 32 bit: spreads ids of any form evenly.
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return { shelf: (hash >>> 8) % width, bucket: (hash >>> 16) % width };
}
