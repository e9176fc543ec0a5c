import { ensurePackages } from './debian.ts';
import { runGuards } from './guards.ts';
import { addUp, type Tally, verdict } from './tally.ts';
import { runSpecs } from './specs.ts';

/** `npm test`: every guard and every spec. With arguments (file names, `-t …`) only the matching specs. */
const filters = process.argv.slice(2);
const tallies: Tally[] = [];
if (filters.length === 0) tallies.push(runGuards());
const missing = ensurePackages();
tallies.push(runSpecs(filters, missing));
const total = addUp(tallies);
console.log(`\n${verdict(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
