import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writing } from './cannot-start.ts';
import type { Config } from './config.ts';

/** What a first start makes and later starts find again. */
export interface DataFolder {
  readonly path: string;
  /** The first wraps, the others are read. Read anew at every call, so that a key added by another process is found. */
  readonly masterKeys: () => readonly Buffer[];
  /** Puts a new master key in front of those in the folder. */
  readonly addMasterKey: () => void;
  readonly operatorKey: string;
  /** The operator key was made just now and must be shown once. */
  readonly operatorKeyIsNew: boolean;
}

export function openDataFolder(config: Config): DataFolder {
  const path = resolve(config.OCE_DATA_DIR);
  return writing('The data folder', path, 'Make room there, or choose another folder with OCE_DATA_DIR.', () => open(path, config));
}

function open(path: string, config: Config): DataFolder {
  mkdirSync(path, { recursive: true });
  const masterFile = join(path, 'master.key');
  // With a Vault nothing secret is put on the disk; a key that lies there from before is still read.
  if (!config.OCE_MASTER_KEY && !config.VAULT_ADDR) kept(masterFile, newMasterKey, undefined);
  const inFolder = () =>
    existsSync(masterFile)
      ? readFileSync(masterFile, 'utf8')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : [];
  const masterKeys = () =>
    [...(config.OCE_MASTER_KEY ? [config.OCE_MASTER_KEY] : []), ...inFolder(), ...config.OCE_MASTER_KEYS_ALSO].map((key) => Buffer.from(key, 'base64'));
  const operator = kept(join(path, 'operator.key'), () => `oce_operator_${randomBytes(32).toString('base64url')}`, config.OCE_OPERATOR_KEY);
  return {
    path,
    masterKeys,
    addMasterKey: () => {
      writeFileSync(`${masterFile}.new`, `${[newMasterKey(), ...inFolder()].join('\n')}\n`, { mode: 0o600 });
      renameSync(`${masterFile}.new`, masterFile);
    },
    operatorKey: operator.value,
    operatorKeyIsNew: operator.isNew,
  };
}

function newMasterKey(): string {
  return randomBytes(32).toString('base64');
}

/** The configured value; else what the file holds; else a new one, kept in the file for its owner alone. */
function kept(file: string, make: () => string, configured: string | undefined): { readonly value: string; readonly isNew: boolean } {
  if (configured) return { value: configured, isNew: false };
  const there = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (there !== '') return { value: there, isNew: false };
  const value = make();
  // Whole or not at all: a full disk must not leave an empty key that later starts take for the one.
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(fresh, `${value}\n`, { mode: 0o600, flag: 'wx', flush: true });
    if (existsSync(file) && readFileSync(file, 'utf8').trim() === '') rmSync(file, { force: true });
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { value: readFileSync(file, 'utf8').trim(), isNew: false };
  } finally {
    rmSync(fresh, { force: true });
  }
  return { value, isNew: true };
}
