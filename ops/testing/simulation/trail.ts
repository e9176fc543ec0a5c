import { growth, type Growth, type Tree } from '../../../commands/audit/growth.ts';
import { hashes } from '../../../commands/audit/hashes.ts';
import type { RecordedEvent } from '../../../commands/kernel/event-store.ts';
import type { LogTail } from '../../../commands/kernel/log-tail.ts';
import { rootOf } from '../../../domain/audit/compact-range.ts';
import type { Life } from './scheduler.ts';

/** The trees on a disk: a page's growth and the position it came from are one commit. */
export function trailTrees() {
  let position = 0n;
  let trees: ReadonlyMap<string, Tree> = new Map();
  const leaves: Growth['leaves'][number][] = [];
  const heads: Growth['heads'][number][] = [];
  return {
    position: () => position,
    trees: () => trees,
    commit: (from: bigint, to: bigint, more: Growth): void => {
      if (position !== from) throw new Error(`the trail is not at ${from}`);
      position = to;
      trees = more.trees;
      leaves.push(...more.leaves);
      heads.push(...more.heads);
    },
    dump: () => ({
      roots: [...trees].map(([tree, { range }]) => `${tree} ${range.size} ${Buffer.from(rootOf(range.edge, hashes)).toString('hex')}`).toSorted(),
      leaves: leaves.map(({ tree, n, entry }) => `${tree} ${n} ${entry}`),
      heads: heads.map(({ tree, size, operatorN }) => `${tree} ${size} ${operatorN}`),
    }),
  };
}
export type TrailTrees = ReturnType<typeof trailTrees>;

export async function growWith(life: Life, tail: LogTail, trees: TrailTrees, awaitNews: (after: bigint) => Promise<void>): Promise<void> {
  for (;;) {
    try {
      const kept = await life.reach('trail load', () => ({ position: trees.position(), trees: trees.trees() }));
      for (let { position, trees: known } = kept; ;) {
        const page = await tail.readAll(position);
        const last = page.at(-1);
        if (!last) {
          await awaitNews(position);
          continue;
        }
        const more = growth(known, page);
        await life.reach('trail commit', () => trees.commit(position, last.position, more));
        ({ position } = last);
        known = more.trees;
      }
    } catch {
      await life.pause(500);
    }
  }
}

/** The trail of a log that nobody ever disturbed. */
export function trailOf(log: readonly RecordedEvent[]): TrailTrees {
  const trees = trailTrees();
  trees.commit(0n, log.at(-1)?.position ?? 0n, growth(new Map(), log));
  return trees;
}
