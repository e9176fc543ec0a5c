import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundledNode, fail, root, run, step } from './step.mjs';

/** Installs exactly what the lock file says, unless that is what lies there already. */
export async function installDependencies() {
  if (installedAsLocked() && (await bundledNodeWorks())) return;
  const first = await step('Installing dependencies (about a minute)', install);
  if (first.code !== 0) {
    // A folder left half-written by an interrupted install can make npm stumble; it holds nothing that can't be had again.
    rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
    const second = await step('Installing dependencies, once more from nothing', install);
    if (second.code !== 0) fail(`npm ci failed:\n${second.output}`);
  }
  if (!(await bundledNodeWorks())) {
    fail(
      'The dependencies hold a Node 24 for Linux on x64 and arm64 only. Elsewhere put Node 24 on the PATH, link it as node_modules/.bin/node and set DATABASE_URL.',
    );
  }
}

/** npm notes what it installed, as its last act, in a lock file of its own: absent after an interruption, different after a pull. */
function installedAsLocked() {
  const note = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = packagesOf(note);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(([place, wanted]) => {
    if (place === '' || !place.startsWith('node_modules/')) return true;
    const found = installed[place];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.link === wanted.link;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

async function bundledNodeWorks() {
  if (!existsSync(bundledNode)) return false;
  const { code, output } = await run(bundledNode, ['--version']);
  return code === 0 && output.startsWith('v24.');
}

function install() {
  // The install replaces node_modules, so npm must not run on the Node that lies in there.
  const search = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'));
  return run('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], { env: { ...process.env, PATH: search.join(path.delimiter) } });
}
