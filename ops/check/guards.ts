import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Tally } from './tally.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);

/** What is checked before any spec runs, cheapest first. Each counts as one test. */
const guards: readonly { readonly promise: string; readonly command: string; readonly args: readonly string[] }[] = [
  {
    promise: 'imports keep to the rules of the house',
    command: bin('depcruise'),
    args: ['--config', '.dependency-cruiser.cjs', 'domain', 'commands', 'projections', 'api', 'channels', 'ops', 'portal/src'],
  },
  { promise: 'types hold', command: bin('tsc'), args: ['--noEmit'] },
  { promise: 'the linter finds nothing', command: bin('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { promise: 'files are formatted', command: bin('oxfmt'), args: ['--check'] },
  { promise: 'generated files are what their sources say', command: process.execPath, args: ['ops/gen/main.ts', '--check'] },
];

export function runGuards(): Tally {
  let passed = 0;
  for (const { promise, command, args } of guards) {
    const started = Date.now();
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
    const ok = status === 0;
    console.log(` ${ok ? '✓' : '✗'} ${promise} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (ok) passed += 1;
    else console.log(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.slice(-20_000));
  }
  return { passed, failed: guards.length - passed, skipped: 0 };
}
