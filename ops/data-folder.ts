import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from './config.ts';

/** What a first start makes and later starts find again. */
export interface DataFolder {
  readonly path: string;
  readonly masterKey: Buffer;
  readonly operatorKey: string;
  /** The operator key was made just now and must be shown once. */
  readonly operatorKeyIsNew: boolean;
}

export function openDataFolder(config: Config): DataFolder {
  const path = resolve(config.OCE_DATA_DIR);
  mkdirSync(path, { recursive: true });
  const master = kept(join(path, 'master.key'), () => randomBytes(32).toString('base64'), config.OCE_MASTER_KEY);
  const operator = kept(join(path, 'operator.key'), () => `oce_operator_${randomBytes(32).toString('base64url')}`, config.OCE_OPERATOR_KEY);
  return { path, masterKey: Buffer.from(master.value, 'base64'), operatorKey: operator.value, operatorKeyIsNew: operator.isNew };
}

/** The configured value; else what the file holds; else a new one, kept in the file for its owner alone. */
function kept(file: string, make: () => string, configured: string | undefined): { readonly value: string; readonly isNew: boolean } {
  if (configured) return { value: configured, isNew: false };
  if (existsSync(file)) return { value: readFileSync(file, 'utf8').trim(), isNew: false };
  const value = make();
  writeFileSync(file, `${value}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return { value, isNew: true };
}
