import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ops = path.resolve(import.meta.dirname, '..');
const lock = (version: string) =>
  JSON.stringify({ packages: { '': {}, portal: {}, 'node_modules/zod': { version }, 'node_modules/other-platform': { version: '1.0.0', optional: true } } });

/** Stands in for npm: counts its runs, and installs what the lock file says unless told to fail. */
const npm = (folder: string) => `#!/bin/sh
echo "$@" >> "${folder}/npm-runs"
if [ -e "${folder}/fail-always" ] || { [ -e "${folder}/fail-on-leftovers" ] && [ -e node_modules ]; }; then echo "npm error: no space left"; exit 1; fi
rm -rf node_modules; mkdir -p node_modules/.bin; ln -s "${process.execPath}" node_modules/.bin/node
cp package-lock.json node_modules/.package-lock.json
`;

describe('preparing a clone', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const prepare = () =>
    spawnSync(process.execPath, [file('ops/prepare.mjs')], { encoding: 'utf8', env: { ...process.env, PATH: `${file('bin')}:/usr/bin:/bin` } });
  const runs = () => (existsSync(file('npm-runs')) ? readFileSync(file('npm-runs'), 'utf8').trim().split('\n').length : 0);

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-prepare-'));
    mkdirSync(file('bin'));
    mkdirSync(file('ops'));
    cpSync(path.join(ops, 'prepare.mjs'), file('ops/prepare.mjs'));
    cpSync(path.join(ops, 'prepare'), file('ops/prepare'), { recursive: true });
    writeFileSync(file('package-lock.json'), lock('4.0.0'));
    writeFileSync(file('bin/npm'), npm(folder));
    chmodSync(file('bin/npm'), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('installs what is missing, once', () => {
    expect(prepare().status).toBe(0);
    expect(prepare().stdout).toBe('');
    expect(runs()).toBe(1);
  });

  it('installs again after the lock file changed', () => {
    prepare();
    writeFileSync(file('package-lock.json'), lock('4.0.1'));
    expect(prepare().status).toBe(0);
    expect(runs()).toBe(2);
  });

  it('installs again after an install was interrupted', () => {
    prepare();
    rmSync(file('node_modules/.package-lock.json'));
    expect(prepare().status).toBe(0);
    expect(runs()).toBe(2);
  });

  it('starts from nothing when leftovers are in the way', () => {
    mkdirSync(file('node_modules/half'), { recursive: true });
    writeFileSync(file('fail-on-leftovers'), '');
    expect(prepare().status).toBe(0);
    expect(runs()).toBe(2);
  });

  it('says what npm said when it can not be done', () => {
    writeFileSync(file('fail-always'), '');
    const { status, stderr } = prepare();
    expect([status, stderr]).toEqual([1, expect.stringContaining('no space left')]);
  });
});
