import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usablePrograms } from './programs.ts';

/** Stands for a server: it runs only if its library is found beside it. */
const program = `#!/bin/sh\nread -r version < "$(dirname "$0")/../lib/libicu.so.60" || exit 127\necho "$version"\n`;

describe("PostgreSQL's programs", () => {
  let room: string;
  let copies: string;
  const packaged = () => path.join(room, 'a checkout in Mühlheim', 'native');
  const inPackage = (file: string) => path.join(packaged(), file);

  /** A package as npm unpacks it, in a folder that neither another account may enter nor its own user may write to. */
  const install = (version: string, withScripts: boolean) => {
    rmSync(path.dirname(packaged()), { recursive: true, force: true });
    for (const folder of ['bin', 'lib', 'share']) mkdirSync(inPackage(folder), { recursive: true });
    for (const name of ['postgres', 'initdb']) writeFileSync(inPackage(`bin/${name}`), program, { mode: 0o755 });
    writeFileSync(inPackage('lib/libicu.so.60.2'), `postgres ${version}\n`);
    writeFileSync(inPackage('share/words'), 'words');
    writeFileSync(inPackage('pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }]));
    writeFileSync(path.join(packaged(), '../package.json'), JSON.stringify({ version }));
    // What the package's own install script does, when npm lets it.
    if (withScripts) symlinkSync(inPackage('lib/libicu.so.60.2'), inPackage('lib/libicu.so.60'));
  };
  const close = () => {
    chmodSync(path.dirname(packaged()), 0o700);
    if (process.getuid?.() !== 0 && !existsSync(inPackage('lib/libicu.so.60'))) chmodSync(inPackage('lib'), 0o555);
  };
  /** The package in its private folder, and it alone, is out of reach. */
  const runsAlone = (programs: string) => {
    const away = path.join(room, 'away');
    cpSync(packaged(), away, { recursive: true, verbatimSymlinks: true });
    rmSync(path.dirname(packaged()), { recursive: true, force: true });
    return spawnSync(path.join(programs, 'bin/postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim();
  };
  /** Links of the package's own script are usable in place for the user whose package it is, so only another account needs a copy of those. */
  const copied = (programs: string) => programs !== packaged();

  beforeEach(() => {
    room = mkdtempSync(path.join(os.tmpdir(), 'oce-programs-'));
    chmodSync(room, 0o755);
    copies = path.join(room, 'copies');
  });
  afterEach(() => {
    if (existsSync(inPackage('lib'))) chmodSync(inPackage('lib'), 0o755);
    rmSync(room, { recursive: true, force: true });
  });

  it.each([true, false])('run where they lie when their folder is open; npm ran install scripts: %s', async (withScripts) => {
    install('18.4.0', withScripts);
    expect(await usablePrograms(packaged(), copies)).toBe(packaged());
    expect(existsSync(copies)).toBe(false);
  });

  it.each([true, false])('run from a copy that stands alone when they do not; npm ran install scripts: %s', async (withScripts) => {
    install('18.4.0', withScripts);
    close();
    const programs = await usablePrograms(packaged(), copies);
    if (!copied(programs)) return;
    expect(readlinkSync(path.join(programs, 'lib/libicu.so.60'))).toBe('libicu.so.60.2');
    expect(await usablePrograms(packaged(), copies)).toBe(programs);
    expect(readdirSync(copies)).toEqual([path.basename(programs)]);
    chmodSync(inPackage('lib'), 0o755);
    expect(runsAlone(programs)).toBe('postgres 18.4.0');
  });

  it.each<readonly [string, (programs: string) => void]>([
    ['a link into a folder nobody enters', (at) => replaceLink(at, '/nobody/lib/libicu.so.60.2')],
    ['a missing file', (at) => rmSync(path.join(at, 'share/words'))],
    ['half a file', (at) => writeFileSync(path.join(at, 'share/words'), 'wo')],
    ['a file of the same length with another content', (at) => writeFileSync(path.join(at, 'share/words'), 'swords'.slice(0, 5))],
    ['a program that may not be run', (at) => chmodSync(path.join(at, 'bin/postgres'), 0o600)],
    ['a folder that may not be entered', (at) => chmodSync(path.join(at, 'lib'), 0o700)],
    ['a file in place of the folder', (at) => replaceFolder(at)],
    ['a folder anybody may write to', (at) => chmodSync(at, 0o777)],
  ])('are copied anew when the copy has %s', async (_, damage) => {
    install('18.4.0', false);
    close();
    const programs = await usablePrograms(packaged(), copies);
    damage(programs);
    expect(await usablePrograms(packaged(), copies)).toBe(programs);
    expect(readFileSync(path.join(programs, 'share/words'), 'utf8')).toBe('words');
    expect(lstatSync(programs).mode & 0o022).toBe(0);
    expect(readdirSync(copies)).toEqual([path.basename(programs)]);
  });

  it('of a newer package get a copy of their own, and a second checkout shares the first one’s', async () => {
    install('18.4.0', false);
    close();
    const first = await usablePrograms(packaged(), copies);
    const second = path.join(room, 'second/native');
    mkdirSync(path.dirname(second), { mode: 0o700 });
    cpSync(packaged(), second, { recursive: true });
    cpSync(path.join(packaged(), '../package.json'), path.join(second, '../package.json'));
    if (process.getuid?.() !== 0) chmodSync(path.join(second, 'lib'), 0o555);
    expect(await usablePrograms(second, copies)).toBe(first);
    chmodSync(path.join(second, 'lib'), 0o755);
    chmodSync(inPackage('lib'), 0o755);
    install('18.5.0', false);
    close();
    const newer = await usablePrograms(packaged(), copies);
    expect(newer).not.toBe(first);
    expect(existsSync(path.join(first, 'bin/postgres'))).toBe(true);
  });

  it('are copied once by many processes at once', async () => {
    install('18.4.0', false);
    close();
    const copiesMade = await Promise.all(Array.from({ length: 6 }, () => usablePrograms(packaged(), copies)));
    expect(new Set(copiesMade).size).toBe(1);
    expect(readdirSync(copies)).toHaveLength(1);
  });
});

function replaceLink(programs: string, target: string): void {
  const link = path.join(programs, 'lib/libicu.so.60');
  rmSync(link);
  symlinkSync(target, link);
}

function replaceFolder(programs: string): void {
  rmSync(programs, { recursive: true });
  writeFileSync(programs, '');
}
