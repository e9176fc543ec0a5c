import type pg from 'pg';
import { emptyRange } from '../../domain/audit/compact-range.ts';
import { placesOf } from '../../domain/audit/proof.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { LogTail } from '../kernel/log-tail.ts';
import { type Growth, growth, isAnchor, type Tree } from './growth.ts';
import type { Trees } from './trees.ts';

export interface TreeBuilder {
  /** Puts the next page of the log into the trees; false at its head. */
  step(): Promise<boolean>;
  position(): bigint;
  /** Trees that grew and whose checkpoint was not given out since. */
  readonly grown: Set<string>;
  /** True when a tenant's tree has grown since the last anchoring. */
  anchorDue(): boolean;
}

/** One page is one transaction: leaves, hashes, sizes and the position it was made from. Only the holder of the lease builds. */
export async function treeBuilder(pool: pg.Pool, trees: Trees, tail: Pick<LogTail, 'readAll'>, base: string): Promise<TreeBuilder> {
  let position = await trees.position();
  const { rows } = await pool.query<{ tree: string; size: string; anchored: string }>('select tree, size, anchored from trail.trees');
  const sizes = new Map(rows.map((row) => [row.tree, { size: Number(row.size), anchored: Number(row.anchored) }]));
  // The right edge of a tree is read when the tree is first touched: of ten thousand tenants few are awake.
  const known = new Map<string, Tree>();
  // The operator's is looked at in any case: that is where a restored backup shows at once.
  const behind = await pool.query<{ tree: string }>(
    `select t.tree from trail.trees t left join trail.checkpoints c on c.tree = t.tree
    where c.size is distinct from t.size or split_part(c.note, chr(10), 1) <> $1 || '/' || t.tree`,
    [base],
  );
  const grown = new Set([OPERATOR, ...behind.rows.map(({ tree }) => tree)]);

  const open = async (tree: string): Promise<void> => {
    if (known.has(tree)) return;
    const { size, anchored } = sizes.get(tree) ?? { size: 0, anchored: 0 };
    const edge = await trees.roots(
      tree,
      placesOf({ from: 0, to: size }).map(({ height, index }) => ({ from: index * 2 ** height, to: (index + 1) * 2 ** height })),
    );
    known.set(tree, { range: size === 0 ? emptyRange : { size, edge }, anchored });
  };

  return {
    grown,
    position: () => position,
    anchorDue: () => [...sizes].some(([tree, { size, anchored }]) => tree !== OPERATOR && size > anchored),
    step: async () => {
      const page = await tail.readAll(position);
      const last = page.at(-1);
      if (!last) return false;
      const touched = new Set([OPERATOR, ...page.map((event) => event.meta.tenantId)]);
      if (page.some(isAnchor)) for (const [tree, { size, anchored }] of sizes) if (size > anchored) touched.add(tree);
      for (const tree of touched) await open(tree);
      const more = growth(
        new Map(
          [...touched].flatMap((tree) => {
            const state = known.get(tree);
            return state ? [[tree, state]] : [];
          }),
        ),
        page,
      );
      await write(pool, more, position, last.position);
      position = last.position;
      for (const [tree, state] of more.trees) {
        known.set(tree, state);
        sizes.set(tree, { size: state.range.size, anchored: state.anchored });
      }
      for (const { tree } of more.leaves) grown.add(tree);
      return true;
    },
  };
}

async function write(pool: pg.Pool, { trees, leaves, nodes, heads, anchors }: Growth, from: bigint, to: bigint): Promise<void> {
  const client = await pool.connect();
  const column = <T, K extends keyof T>(rows: readonly T[], key: K) => rows.map((row) => row[key]);
  try {
    await client.query('begin');
    const { rowCount } = await client.query('update trail.progress set position = $2 where position = $1', [from, to]);
    if (rowCount !== 1) throw new Error('somebody else moved the trail on, or back');
    await client.query({
      name: 'grow-leaves',
      text: 'insert into trail.leaves (tree, n, hash, entry) select * from unnest($1::text[], $2::bigint[], $3::bytea[], $4::text[])',
      values: [column(leaves, 'tree'), column(leaves, 'n'), column(leaves, 'hash'), column(leaves, 'entry')],
    });
    if (nodes.length > 0) {
      await client.query('insert into trail.nodes (tree, level, n, hash) select * from unnest($1::text[], $2::integer[], $3::bigint[], $4::bytea[])', [
        column(nodes, 'tree'),
        column(nodes, 'level'),
        column(nodes, 'n'),
        column(nodes, 'hash'),
      ]);
    }
    if (heads.length > 0) {
      await client.query(
        'insert into trail.heads (tree, size, root, operator_n, anchor_id) select * from unnest($1::text[], $2::bigint[], $3::bytea[], $4::bigint[], $5::uuid[])',
        [column(heads, 'tree'), column(heads, 'size'), column(heads, 'root'), column(heads, 'operatorN'), column(heads, 'anchorId')],
      );
    }
    if (anchors.length > 0) {
      await client.query('insert into trail.anchors (operator_size, cause) select * from unnest($1::bigint[], $2::text[])', [
        column(anchors, 'operatorSize'),
        column(anchors, 'cause'),
      ]);
    }
    const states = [...trees].filter(([, { range }]) => range.size > 0);
    await client.query({
      name: 'grow-trees',
      text: 'insert into trail.trees (tree, size, anchored) select * from unnest($1::text[], $2::bigint[], $3::bigint[]) on conflict (tree) do update set size = excluded.size, anchored = excluded.anchored',
      values: [states.map(([tree]) => tree), states.map(([, { range }]) => range.size), states.map(([, { anchored }]) => anchored)],
    });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
