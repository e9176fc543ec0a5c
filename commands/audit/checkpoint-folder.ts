import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GivenOut, Witness } from './witness.ts';

/** `<folder>/<origin>/last/<tree>.checkpoint`, replaced at once; and `<folder>/<origin>/witnessed/…`, where nothing is ever replaced. */
export interface CheckpointFolder extends GivenOut {
  readonly witness: Witness;
}

export function checkpointFolder(folder: string): CheckpointFolder {
  const below = (base: string, kind: 'last' | 'witnessed') => join(folder, encodeURIComponent(base), kind);
  const fileOf = (base: string, tree: string) => {
    if (!/^[A-Za-z0-9_-]{1,80}$/.test(tree)) throw new Error('an id in a file name holds letters, digits, _ and - only');
    return join(below(base, 'last'), `${tree}.checkpoint`);
  };
  return {
    last: (base, tree) =>
      readFile(fileOf(base, tree), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
    keep: async (base, tree, note) => {
      const file = fileOf(base, tree);
      await mkdir(below(base, 'last'), { recursive: true, mode: 0o700 });
      const growing = `${file}.${randomBytes(4).toString('hex')}`;
      await writeFile(growing, note);
      await rename(growing, file);
    },
    witness: {
      name: 'folder',
      everyMs: 0,
      take: async ({ note, size, at }) => {
        const base = note.slice(0, note.indexOf('\n')).replace(/\/operator$/, '');
        const place = below(base, 'witnessed');
        await mkdir(place, { recursive: true, mode: 0o700 });
        const name = `${String(size).padStart(15, '0')}_${at.replaceAll(':', '')}.checkpoint`;
        // Never over an existing file: on a write-once volume it could not be, on others it must not.
        await writeFile(join(place, name), note, { flag: 'wx', flush: true }).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        });
      },
    },
  };
}
