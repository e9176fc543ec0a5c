import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundledNode, fail, root, run, step } from './step.mjs';

const portal = path.join(root, 'portal');
const built = path.join(portal, '.next');
const note = path.join(built, 'built-from');

/** Builds the portal, unless the last build was made from the same sources. */
export async function buildPortal() {
  const sources = sourcesHash();
  if (existsSync(path.join(built, 'BUILD_ID')) && existsSync(note) && readFileSync(note, 'utf8') === sources) return;
  const { code, output } = await step('Building the portal (about a minute)', () => {
    const next = createRequire(path.join(portal, 'package.json')).resolve('next/dist/bin/next');
    return run(bundledNode, [next, 'build'], { cwd: portal, env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } });
  });
  if (code !== 0) fail(`The portal does not build:\n${output}`);
  writeFileSync(note, sources);
}

function sourcesHash() {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const file of filesBelow(portal)) hash.update(path.relative(portal, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', '.next', 'next-env.d.ts', 'tsconfig.tsbuildinfo'].includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(path.join(folder, entry.name)) : [path.join(folder, entry.name)]));
}
