import path from 'node:path';
import { proofs } from './proofs.ts';

/** `npm run requirements`: which rows have which tests. `-- --missing` lists rows without one, `-- --json` prints data. */
const { rows, unknown } = proofs(path.resolve(import.meta.dirname, '../..'));
const proven = rows.filter((row) => row.proofs.length > 0);
const missing = rows.filter((row) => row.proofs.length === 0);
const asked = new Set(process.argv.slice(2));

if (asked.has('--json')) console.log(JSON.stringify({ items: rows, unknown }, undefined, 2));
else {
  for (const { id, version, priority, title, proofs: tests } of asked.has('--missing') ? missing : proven) {
    console.log(`${id.padEnd(10)} ${[version, priority].filter(Boolean).join(' ').padEnd(12)} ${title}`);
    for (const test of tests) console.log(`           ✓ ${test.file}: ${test.title}`);
  }
  for (const { id, file, title } of unknown) console.log(`${id} is not in the catalogue: ${file}: ${title}`);
  const must = rows.filter(({ version, priority }) => version.startsWith('v1') && priority.includes('Must'));
  console.log(
    `\n${proven.length} of ${rows.length} rows have a test that names them; of the ${must.length} Musts of v1: ${must.filter((row) => row.proofs.length > 0).length}. Rows without: npm run requirements -- --missing`,
  );
}
if (unknown.length > 0) process.exitCode = 1;
