import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** `nobody`: PostgreSQL refuses to run as root. */
const nobody = 65_534;

/** The product runs as root, so its PostgreSQL runs under another account. */
export const asRoot = process.getuid?.() === 0;

/** Whom the server's files belong to. */
export const serverUser = asRoot ? nobody : (process.getuid?.() ?? 0);
export const serverGroup = asRoot ? nobody : (process.getgid?.() ?? 0);

/** For child processes of the server's kind. */
export const asServer = asRoot ? { uid: nobody, gid: nobody } : {};

/**
 * All that PostgreSQL and its tools learn of the environment. Whoever may look at the server's processes sees it, and the keys of the
 * product are none of their business.
 */
export function serverEnvironment(programs: string): Readonly<Record<string, string>> {
  const libraries = `${programs}/lib`;
  // A colon would end the path; the programs also look beside themselves.
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...(!libraries.includes(':') && { LD_LIBRARY_PATH: libraries }) };
}

/** Whether everybody may pass every folder down to this one. */
export function passable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
