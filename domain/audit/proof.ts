import type { Place } from './compact-range.ts';
import { type Hash, type Hashing, sameBytes } from './hashing.ts';

/** Leaves from `from` up to, not including, `to`; its root is one hash of a proof. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Sizes exceed 32 bits in principle, where JavaScript's shifts end. */
function split(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** RFC 6962 §2.1.1: the spans whose roots lead from a leaf to the root of a tree of `size` leaves. */
export function inclusionSpans(leaf: number, size: number): readonly Span[] {
  if (!(leaf >= 0 && leaf < size)) return [];
  const spans: Span[] = [];
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + split(to - from);
    if (leaf < middle) {
      spans.unshift({ from: middle, to });
      to = middle;
    } else {
      spans.unshift({ from, to: middle });
      from = middle;
    }
  }
  return spans;
}

/** RFC 6962 §2.1.2: the spans whose roots show that the first `old` leaves of a tree of `size` are those of the older tree. */
export function consistencySpans(old: number, size: number): readonly Span[] {
  const below = (from: number, to: number, kept: number, whole: boolean): readonly Span[] => {
    if (kept === to - from) return whole ? [] : [{ from, to }];
    const k = split(to - from);
    return kept <= k ? [...below(from, from + k, kept, whole), { from: from + k, to }] : [...below(from + k, to, kept - k, false), { from, to: from + k }];
  };
  return old > 0 && old <= size ? below(0, size, old, true) : [];
}

/** The root that follows from a leaf and its proof; undefined when the proof has another length than such a tree needs. */
export function rootFromInclusion(leaf: number, size: number, hash: Hash, proof: readonly Hash[], { node }: Hashing): Hash | undefined {
  const spans = inclusionSpans(leaf, size);
  if (!(leaf >= 0 && leaf < size) || proof.length !== spans.length) return undefined;
  return proof.reduce((root, sibling, i) => ((spans[i]?.from ?? 0) > leaf ? node(root, sibling) : node(sibling, root)), hash);
}

/** True when the tree with `newRoot` begins with the tree with `oldRoot`. */
export function isConsistent(
  old: { readonly size: number; readonly root: Hash },
  now: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
  { node }: Hashing,
): boolean {
  if (old.size > now.size) return false;
  // Every tree extends the empty one.
  if (old.size === 0 || old.size === now.size) return proof.length === 0 && (old.size === 0 || sameBytes(old.root, now.root));
  const spans = consistencySpans(old.size, now.size);
  if (proof.length !== spans.length) return false;
  // A whole left subtree needs no hash of its own: its root is the old root.
  const whole = spans[0]?.from === old.size;
  let [before, after] = whole ? [old.root, old.root] : [proof[0] ?? old.root, proof[0] ?? old.root];
  for (const [i, sibling] of proof.entries()) {
    if (i === 0 && !whole) continue;
    if ((spans[i]?.from ?? 0) >= old.size) after = node(after, sibling);
    else [before, after] = [node(sibling, before), node(sibling, after)];
  }
  return sameBytes(before, old.root) && sameBytes(after, now.root);
}

/** The perfect subtrees that a span consists of, left to right. */
export function placesOf({ from, to }: Span): readonly Place[] {
  const places: Place[] = [];
  for (let at = from; at < to;) {
    let height = 0;
    for (let width = 2; at % width === 0 && at + width <= to; width *= 2) height += 1;
    places.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return places;
}
