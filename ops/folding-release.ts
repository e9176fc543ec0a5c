import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const domain = fileURLToPath(new URL('../domain', import.meta.url));

/**
 * Names the code that folds streams into states: every file of the domain, which imports nothing of ours from elsewhere, and the
 * engine that writes states down. A cached state of another release is not looked at.
 */
export function foldingRelease(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync('**/*.ts', { cwd: domain }).toSorted()) {
    if (!file.endsWith('.spec.ts')) hash.update(file).update(readFileSync(join(domain, file)));
  }
  return hash.digest('hex');
}
