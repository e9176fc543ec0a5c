import { TrailAnchored } from '../../domain/audit/events.ts';
import { type CompactRange, emptyRange, grow, rootOf } from '../../domain/audit/compact-range.ts';
import type { Hash } from '../../domain/audit/hashing.ts';
import { headLeaf } from '../../domain/audit/leaf.ts';
import { tileHeight } from '../../domain/audit/tile.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { RecordedEvent } from '../kernel/event-store.ts';
import { leafOf } from './event-leaf.ts';
import { hashes } from './hashes.ts';

/** A tree as the builder knows it. `anchored`: its size when its head last went into the operator's tree. */
export interface Tree {
  readonly range: CompactRange;
  readonly anchored: number;
}

/** What a page of the log adds to the trees. */
export interface Growth {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly leaves: readonly { readonly tree: string; readonly n: number; readonly hash: Hash; readonly entry: string }[];
  readonly nodes: readonly { readonly tree: string; readonly level: number; readonly n: number; readonly hash: Hash }[];
  readonly heads: readonly { readonly tree: string; readonly size: number; readonly root: Hash; readonly operatorN: number; readonly anchorId: string }[];
  readonly anchors: readonly { readonly operatorSize: number; readonly cause: string }[];
}

export function isAnchor(event: RecordedEvent): boolean {
  return event.type === TrailAnchored.type && event.meta.tenantId === OPERATOR;
}

/**
 * A function of the log and nothing else, so that trees built again are the same. An anchoring puts the heads of the trees that have
 * grown since the last one in front of its own leaf, by tenant id.
 */
export function growth(before: ReadonlyMap<string, Tree>, events: readonly RecordedEvent[]): Growth {
  const trees = new Map(before);
  const leaves: Growth['leaves'][number][] = [];
  const nodes: Growth['nodes'][number][] = [];
  const heads: Growth['heads'][number][] = [];
  const anchors: Growth['anchors'][number][] = [];

  const add = (tree: string, entry: string): void => {
    const known = trees.get(tree) ?? { range: emptyRange, anchored: 0 };
    const hash = hashes.leaf(Buffer.from(entry));
    const { range, completed } = grow(known.range, hash, hashes);
    leaves.push({ tree, n: known.range.size, hash, entry });
    for (const node of completed) {
      if (node.height > 0 && node.height % tileHeight === 0) nodes.push({ tree, level: node.height / tileHeight, n: node.index, hash: node.hash });
    }
    trees.set(tree, { ...known, range });
  };
  const anchor = (event: RecordedEvent): void => {
    const grown = [...trees].filter(([tree, { range, anchored }]) => tree !== OPERATOR && range.size > anchored).toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [tree, { range }] of grown) {
      const root = rootOf(range.edge, hashes);
      heads.push({ tree, size: range.size, root, operatorN: trees.get(OPERATOR)?.range.size ?? 0, anchorId: event.id });
      trees.set(tree, { range, anchored: range.size });
      add(OPERATOR, headLeaf({ tenantId: tree, size: range.size, root: Buffer.from(root).toString('hex'), at: event.meta.at }));
    }
  };

  for (const event of events) {
    if (isAnchor(event)) anchor(event);
    add(event.meta.tenantId, leafOf(event));
    if (isAnchor(event)) anchors.push({ operatorSize: trees.get(OPERATOR)?.range.size ?? 0, cause: String((event.data as { cause?: unknown }).cause) });
  }
  return { trees, leaves, nodes, heads, anchors };
}
