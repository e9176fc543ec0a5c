import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Types of the portal's GraphQL documents. True when the committed ones are up to date; without `check` they are written where not. */
export function portalTypes(root: string, check: boolean): boolean {
  const codegen = (...args: readonly string[]) =>
    spawnSync(process.execPath, [path.join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js'), '--config', 'codegen.ts', '--errors-only', ...args], {
      cwd: path.join(root, 'portal'),
      encoding: 'utf8',
    });
  if (codegen('--check').status === 0) return true;
  if (check) return false;
  const { status, stdout, stderr } = codegen();
  if (status !== 0) throw new Error(`graphql-codegen failed:\n${stdout}${stderr}`);
  return false;
}
