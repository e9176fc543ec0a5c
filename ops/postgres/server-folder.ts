import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotStart, writing } from '../cannot-start.ts';
import { openFolder, sharedFolder } from './programs.ts';
import { asRoot, passable, serverGroup, serverUser } from './server-account.ts';

/** A unix socket's path has 107 bytes, and PostgreSQL adds a name of its own to the folder's. */
const longestSocketFolder = 107 - '/.s.PGSQL.5432.lock'.length;

const madeRoom = 'Make room there, or choose another data folder with OCE_DATA_DIR.';

/**
 * Where the server's files lie: in the folder, unless the server's account can't enter it. Then they lie under /var/lib, and a file in the
 * folder tells where, also to later starts.
 */
export function serverFolder(folder: string): string {
  const note = join(folder, 'MOVED');
  const moved = existsSync(note) ? / lies in (\/.+)$/m.exec(readFileSync(note, 'utf8'))?.[1] : undefined;
  if (moved === undefined && (!asRoot || passable(dirname(folder)))) return made(folder);
  if (moved === undefined && existsSync(join(folder, 'data', 'PG_VERSION')))
    throw new CannotStart(
      `The database lies in ${folder}, and PostgreSQL, which can't run as root, may not enter that with its own account any more.\nAllow everybody to pass the folders down to it (chmod o+x), or start as the user whom they belong to.`,
    );
  const elsewhere = moved ?? unused(join(sharedFolder, createHash('sha256').update(folder).digest('hex').slice(0, 12)));
  writing('The database', sharedFolder, `${madeRoom} PostgreSQL can't run as root, and its own account can't enter ${folder}.`, () => {
    openFolder(dirname(elsewhere));
    made(elsewhere);
  });
  if (moved === undefined) {
    writing('A note', folder, madeRoom, () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(note, `PostgreSQL can't run as root and its own user can't enter this folder, so the data lies in ${elsewhere}\n`);
    });
  }
  return elsewhere;
}

/** What lies there without a note that leads to it belongs to a data folder that was thrown away, and its keys with it. */
function unused(place: string): string {
  return existsSync(place) ? `${place}-${randomBytes(4).toString('hex')}` : place;
}

/** Root's own folder, which the server passes; or the user's, which nobody else enters. */
function made(folder: string): string {
  return writing('The database', folder, madeRoom, () => {
    mkdirSync(folder, { recursive: true });
    if (asRoot && lstatSync(folder).isSymbolicLink() && lstatSync(folder).uid !== 0)
      throw new CannotStart(`${folder} is a link of another user's. Remove it, or choose another data folder with OCE_DATA_DIR.`);
    own(folder, asRoot ? { uid: 0, gid: 0, mode: 0o711, follow: true } : { mode: 0o700, follow: true });
    return folder;
  });
}

/** A folder of the server alone. */
export function privateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  own(folder, { uid: serverUser, gid: serverGroup, mode: 0o700 });
  return folder;
}

/** Changes whom a folder belongs to on the opened folder itself: a link that somebody put there is refused, not followed. */
function own(
  folder: string,
  { uid, gid, mode, follow = false }: { readonly uid?: number; readonly gid?: number; readonly mode: number; readonly follow?: boolean },
): void {
  const handle = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY | (follow ? 0 : constants.O_NOFOLLOW));
  try {
    if (asRoot && uid !== undefined && gid !== undefined) fchownSync(handle, uid, gid);
    fchmodSync(handle, mode);
  } finally {
    closeSync(handle);
  }
}

/**
 * Where clients meet the server: a folder that only the server's account and root may enter. Beside the data where its path is short enough;
 * else a new one with a name nobody can know before, which the server itself notes in its folder.
 */
export function socketFolder(base: string): string {
  const beside = join(base, 'run');
  if (Buffer.byteLength(beside) <= longestSocketFolder) return privateFolder(beside);
  const temp = [tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(folder) + '/oce-XXXXXX'.length <= longestSocketFolder && (!asRoot || passable(folder)));
  return privateFolder(mkdtempSync(join(temp ?? '/tmp', 'oce-')));
}

/** The file with the server's password: its owner's alone, and never one that somebody else put there. */
export function serverPassword(folder: string): { readonly password: string; readonly isNew: boolean } {
  const file = join(folder, 'password');
  if (existsSync(file)) {
    const found = lstatSync(file);
    if (!found.isFile() || (found.uid !== 0 && found.uid !== process.getuid?.()))
      throw new CannotStart(`${file} is not the product's own. Remove it; a new one is made.`);
    if ((found.mode & 0o077) !== 0) chmodSync(file, 0o600);
    const password = readFileSync(file, 'utf8').trim();
    if (password !== '') return { password, isNew: false };
  }
  const password = randomBytes(32).toString('base64url');
  writing("The database's password", folder, madeRoom, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
  });
  return { password, isNew: true };
}
