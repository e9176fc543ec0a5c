import path from 'node:path';
import { isDecision, isProven, proofs, type Row, unknownRows } from './proofs.ts';
import { readResults } from './results.ts';

/**
 * `npm run requirements`: which rows are proven by tests that passed when they last ran. `-- --missing` lists the others, `-- --json` prints data.
 */
const root = path.resolve(import.meta.dirname, '../..');
const results = readResults(root);
const rows = proofs(root, results);
const unknown = unknownRows(root);
const demands = rows.filter((row) => !isDecision(row));
const asked = new Set(process.argv.slice(2));

if (asked.has('--json')) console.log(JSON.stringify({ items: rows.map((row) => ({ ...row, proven: isProven(row) })), unknown }, undefined, 2));
else {
  for (const row of rows.filter((one) => isProven(one) !== asked.has('--missing'))) print(row);
  for (const { id, file, title } of unknown) console.log(`${id} is not in the catalogue: ${file}: ${title}`);
  const musts = demands.filter(({ version, priority }) => version.startsWith('v1') && priority.includes('Must'));
  const decisions = rows.filter(isDecision);
  const of = (some: readonly Row[]) => `${some.filter(isProven).length} of ${some.length}`;
  if (Object.keys(results).length === 0) console.log('\nNo results are kept yet: npm test runs the specs and keeps how they ended.');
  console.log(
    `\n${of(demands)} rows are proven by passing tests, of v1's Musts ${of(musts)}; decisions: ${of(decisions)}. The rest: npm run requirements -- --missing`,
  );
}
if (unknown.length > 0) process.exitCode = 1;

function print({ id, version, priority, title, passed, failed, skipped, notRun }: Row): void {
  console.log(`${id.padEnd(10)} ${[version, priority].filter(Boolean).join(' ').padEnd(12)} ${title}`);
  const marked = [
    ['✓', passed],
    ['✗ failed:', failed],
    ['– skipped:', skipped],
    ['? not run since it changed:', notRun],
  ] as const;
  for (const [mark, tests] of marked) for (const { file, title: test } of tests) console.log(`           ${mark} ${file}: ${test}`);
}
