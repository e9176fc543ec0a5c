import type { Hash, Hashing } from './hashing.ts';

/** A perfect subtree: 2^height leaves from index · 2^height on. */
export interface Place {
  readonly height: number;
  readonly index: number;
}
export interface Node extends Place {
  readonly hash: Hash;
}

/** All that appending needs of a tree: the roots of the perfect subtrees along its right edge, largest first. */
export interface CompactRange {
  readonly size: number;
  readonly edge: readonly Hash[];
}

export const emptyRange: CompactRange = { size: 0, edge: [] };

/** One leaf more; `completed` are the subtrees it filled, the leaf itself first. */
export function grow({ size, edge }: CompactRange, leaf: Hash, { node }: Hashing): { readonly range: CompactRange; readonly completed: readonly Node[] } {
  const left = [...edge];
  const completed: Node[] = [{ height: 0, index: size, hash: leaf }];
  let hash = leaf;
  for (let index = size, height = 1; index % 2 === 1; height += 1) {
    const sibling = left.pop();
    if (!sibling) throw new Error('a compact range has one hash per bit of its size');
    hash = node(sibling, hash);
    index = (index - 1) / 2;
    completed.push({ height, index, hash });
  }
  return { range: { size: size + 1, edge: [...left, hash] }, completed };
}

/** The root over the equal halves of a perfect subtree. */
export function perfectRoot(hashes: readonly Hash[], { node, empty }: Hashing): Hash {
  let level = hashes;
  while (level.length > 1) level = level.flatMap((left, i) => (i % 2 === 0 ? [node(left, level[i + 1] ?? empty)] : []));
  return level[0] ?? empty;
}

/** The root over neighbouring subtrees, left to right; a lone right node moves up unchanged. */
export function rootOf(edge: readonly Hash[], { node, empty }: Hashing): Hash {
  return edge.length === 0 ? empty : edge.reduceRight((right, left) => node(left, right));
}
