#!/usr/bin/env node
// Works on the machine's own Node (20 or newer): the command line itself runs on the Node that comes with the dependencies.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const node = path.join(root, 'node_modules/.bin/node');
if (!existsSync(node)) {
  console.error('The dependencies are not installed yet. Run npm ci (or npm start) in the project first.');
  process.exit(1);
}
// From any folder the same data as the server that `npm start` runs in the project.
const env = { ...process.env, OCE_DATA_DIR: process.env.OCE_DATA_DIR ?? path.join(root, '.oce') };
const child = spawn(node, [path.join(root, 'ops/cli/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env });
// The terminal sends Ctrl-C to both; the child decides how to end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
