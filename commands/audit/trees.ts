import pg from 'pg';
import { perfectRoot, rootOf } from '../../domain/audit/compact-range.ts';
import type { Hash } from '../../domain/audit/hashing.ts';
import { placesOf, type Span } from '../../domain/audit/proof.ts';
import { bundle, type Page, tileHeight, tileWidth } from '../../domain/audit/tile.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { hashes } from './hashes.ts';

/** Who signs the trail, and where verifiers find it. */
export interface TrailIdentity {
  readonly origin: string;
  readonly vkey: string;
}
export interface AnchoredHead {
  readonly size: number;
  readonly root: Hash;
  readonly operatorN: number;
  readonly anchorId: string;
}

/** The trees as they stand in the database, read only. */
export interface Trees {
  size(tree: string): Promise<number>;
  /** Up to where the log is in the trees. */
  position(): Promise<bigint>;
  /** The root of each span; every span must lie inside the tree. */
  roots(tree: string, spans: readonly Span[]): Promise<readonly Hash[]>;
  /** The bytes of a tile or bundle; undefined beyond the end of the tree. */
  page(tree: string, page: Page): Promise<Uint8Array | undefined>;
  leaves(tree: string, from: number, to: number): Promise<readonly { readonly hash: Hash; readonly entry: string }[]>;
  checkpoint(tree: string): Promise<{ readonly size: number; readonly note: string } | undefined>;
  identity(): Promise<TrailIdentity | undefined>;
  /** The newest head of a tenant's tree that stands in the operator's tree of that size. */
  anchoredHead(tree: string, operatorSize: number): Promise<AnchoredHead | undefined>;
}

/** `keeper` builds and sees every tree; `reader` sees the one it asks about. */
export function trailPool(connectionString: string, applicationName: string, who: 'keeper' | 'reader'): pg.Pool {
  const role = who === 'keeper' ? 'oce_trail' : 'oce_trail_reader';
  // What is lost in a crash is built again from the log, so commits need not wait for the disk.
  const pool = new pg.Pool({
    connectionString,
    max: 3,
    application_name: applicationName,
    options: `-c jit=off -c role=${role} -c synchronous_commit=off -c statement_timeout=60000`,
  });
  pool.on('error', () => undefined); // A broken idle connection is replaced; the query that needs it reports.
  // One that breaks between two statements of a transaction says so to whoever sends the next.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

type Ask = <R extends pg.QueryResultRow>(tree: string, query: pg.QueryConfig) => Promise<readonly R[]>;

/** For the keeper, whose role sees all trees. */
export function keptTrees(pool: pg.Pool): Trees {
  return treesBy(async <R extends pg.QueryResultRow>(_: string, query: pg.QueryConfig) => (await pool.query<R>(query)).rows);
}

/** For whoever serves them: each question is asked under row-level security, about one tree. */
export function servedTrees(pool: pg.Pool): Trees {
  return treesBy(async <R extends pg.QueryResultRow>(tree: string, query: pg.QueryConfig) => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin read only');
      await client.query({ name: 'of-tree', text: `select set_config('oce.tree', $1, true)`, values: [tree] });
      const { rows } = await client.query<R>(query);
      await client.query('commit');
      return rows;
    } catch (error) {
      // The next user of a connection must not inherit this one's tree.
      broken = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.release(broken);
    }
  });
}

function treesBy(ask: Ask): Trees {
  const hashRows = async (tree: string, level: number, from: number, to: number): Promise<readonly Hash[]> => {
    const rows = await ask<{ hash: Buffer }>(
      tree,
      level === 0
        ? { name: 'leaf-hashes', text: 'select hash from trail.leaves where tree = $1 and n >= $2 and n < $3 order by n', values: [tree, from, to] }
        : {
            name: 'node-hashes',
            text: 'select hash from trail.nodes where tree = $1 and n >= $2 and n < $3 and level = $4 order by n',
            values: [tree, from, to, level],
          },
    );
    return rows.map((row) => row.hash);
  };
  const leaves: Trees['leaves'] = async (tree, from, to) => {
    return ask<{ hash: Buffer; entry: string }>(tree, {
      name: 'leaves',
      text: 'select hash, entry from trail.leaves where tree = $1 and n >= $2 and n < $3 order by n',
      values: [tree, from, to],
    });
  };

  return {
    size: async (tree) => {
      const [row] = await ask<{ size: string }>(tree, { text: 'select size from trail.trees where tree = $1', values: [tree] });
      return Number(row?.size ?? 0);
    },
    position: async () => {
      const [row] = await ask<{ position: string }>(OPERATOR, { text: 'select position from trail.progress' });
      return BigInt(row?.position ?? 0);
    },
    roots: async (tree, spans) => {
      const roots: Hash[] = [];
      for (const span of spans) {
        const edge: Hash[] = [];
        for (const { height, index } of placesOf(span)) {
          // The subtree is made of the hashes of the tile level at or below its height.
          const width = 2 ** (height % tileHeight);
          const below = await hashRows(tree, Math.floor(height / tileHeight), index * width, (index + 1) * width);
          if (below.length !== width) throw new Error(`the trail of ${tree} lacks hashes of leaves ${span.from} to ${span.to}`);
          edge.push(perfectRoot(below, hashes));
        }
        roots.push(rootOf(edge, hashes));
      }
      return roots;
    },
    page: async (tree, page) => {
      const [from, to] = [page.index * tileWidth, page.index * tileWidth + page.width];
      const items =
        page.kind === 'entries' ? (await leaves(tree, from, to)).map(({ entry }) => Buffer.from(entry)) : await hashRows(tree, page.level, from, to);
      if (items.length !== page.width) return undefined;
      return page.kind === 'entries' ? bundle(items) : Buffer.concat(items);
    },
    leaves,
    checkpoint: async (tree) => {
      const [row] = await ask<{ size: string; note: string }>(tree, { text: 'select size, note from trail.checkpoints where tree = $1', values: [tree] });
      return row && { size: Number(row.size), note: row.note };
    },
    identity: async () => {
      const [row] = await ask<TrailIdentity>(OPERATOR, { text: 'select origin, vkey from trail.identity' });
      return row;
    },
    anchoredHead: async (tree, operatorSize) => {
      const [row] = await ask<{ size: string; root: Buffer; operator_n: string; anchor_id: string }>(tree, {
        text: 'select size, root, operator_n, anchor_id from trail.heads where tree = $1 and operator_n < $2 order by size desc limit 1',
        values: [tree, operatorSize],
      });
      return row && { size: Number(row.size), root: row.root, operatorN: Number(row.operator_n), anchorId: row.anchor_id };
    },
  };
}
