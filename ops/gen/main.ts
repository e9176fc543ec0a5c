import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { artefacts } from './artefacts.ts';
import { portalTypes } from './portal-types.ts';

/** `npm run gen` writes the generated files; with `--check` it only says which are out of date. */
const check = process.argv.includes('--check');
const root = path.resolve(import.meta.dirname, '../..');
const stale: string[] = [];

for (const { file, make } of artefacts) {
  const place = path.join(root, file);
  const committed = existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  try {
    const made = await make(committed);
    if (made === committed) continue;
    stale.push(file);
    if (check) continue;
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, made);
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
if (!portalTypes(root, check)) stale.push('portal/src/gql');

if (!check) console.log(stale.length === 0 ? 'Nothing to write.' : `Written: ${stale.join(', ')}`);
else if (stale.length > 0) {
  console.error(`Not what their sources say: ${stale.join(', ')}. Run: npm run gen`);
  process.exitCode = 1;
}
