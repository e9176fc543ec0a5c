import type pg from 'pg';
import { checkpointText, parseCheckpoint } from '../../domain/audit/checkpoint.ts';
import { toBase64 } from '../../domain/audit/base64.ts';
import { sameBytes } from '../../domain/audit/hashing.ts';
import { formatNote, isKeyName, keyIdOf, openNote, toVkey } from '../../domain/audit/note.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { hashes } from './hashes.ts';
import { type TrailKey, verifyEd25519 } from './trail-key.ts';
import type { TrailIdentity, Trees } from './trees.ts';
import type { GivenOut } from './witness.ts';

/** The origin of a tree below the installation's own name, e.g. `portal.example.de/trail/operator`. */
export function originOf(base: string, tree: string): string {
  return `${base}/${tree}`;
}

/** What was given out contradicts what the database holds now. Signing on would give two histories one signature. */
export class Fork extends Error {
  constructor(tree: string, why: string) {
    super(`the trail of ${tree} is not signed: ${why}`);
    this.name = 'Fork';
  }
}

export interface Giving {
  readonly identity: TrailIdentity;
  /** Signs the tree as it stands and gives it out, unless that was done; throws `Fork` when it can't follow what was given out before. */
  giveOut(tree: string): Promise<void>;
}

/** One key signs for all trees of an installation, under the name of the operator's tree: auditors hold one key. */
export function giving(deps: {
  readonly pool: pg.Pool;
  readonly trees: Trees;
  readonly key: TrailKey;
  readonly base: string;
  readonly givenOut: GivenOut;
}): Giving {
  const { pool, trees, key, base, givenOut } = deps;
  const noteKey = { name: originOf(base, OPERATOR), publicKey: key.publicKey };
  if (!isKeyName(noteKey.name)) throw new Error(`${base} can't name a trail: no spaces, no plus`);
  const keyId = keyIdOf(noteKey, hashes.sha256);
  // Trees that were compared since this builder began. From then on they only grow under its own hands.
  const followed = new Map<string, string>();

  const compare = async (tree: string, size: number): Promise<void> => {
    const kept = [(await trees.checkpoint(tree))?.note, await givenOut.last(base, tree)];
    for (const note of kept) {
      if (note === undefined) continue;
      const opened = openNote(note, noteKey, hashes.sha256, verifyEd25519);
      const last = 'text' in opened ? parseCheckpoint(opened.text) : undefined;
      if ('fault' in opened && note.split('\n')[0] === originOf(base, tree))
        throw new Fork(tree, `its last checkpoint is ${opened.fault}. Was the key exchanged?`);
      // What an older origin gave out does not bind this one.
      if (last?.origin !== originOf(base, tree)) continue;
      if (last.size > size) throw new Fork(tree, `${last.size} leaves were given out, ${size} are here. Was an older backup restored?`);
      const [root] = await trees.roots(tree, [{ from: 0, to: last.size }]);
      if (last.size > 0 && (!root || !sameBytes(root, last.root)))
        throw new Fork(tree, `its first ${last.size} leaves are not those that were given out (root ${toBase64(last.root)})`);
    }
  };

  return {
    identity: { origin: noteKey.name, vkey: toVkey(noteKey, hashes.sha256) },
    giveOut: async (tree) => {
      const size = await trees.size(tree);
      if (!followed.has(tree)) await compare(tree, size);
      const [root = hashes.empty] = await trees.roots(tree, [{ from: 0, to: size }]);
      const text = checkpointText({ origin: originOf(base, tree), size, root });
      if (followed.get(tree) === text) return;
      const note = formatNote({ text, signatures: [{ name: noteKey.name, keyId, signature: key.sign(Buffer.from(text)) }] });
      // Outside first: a checkpoint that the database alone remembers is forgotten with it.
      await givenOut.keep(base, tree, note);
      await pool.query(
        'insert into trail.checkpoints (tree, size, note) values ($1, $2, $3) on conflict (tree) do update set size = excluded.size, note = excluded.note',
        [tree, size, note],
      );
      followed.set(tree, text);
    },
  };
}
