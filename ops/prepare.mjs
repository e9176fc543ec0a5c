// Makes a fresh clone ready to run. Plain JavaScript: it must work on the machine's own Node (20 or newer),
// before the dependencies, and with them the project's Node 24, are there.
import { installDependencies } from './prepare/dependencies.mjs';
import { buildPortal } from './prepare/portal.mjs';
import { fail } from './prepare/step.mjs';

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`Node 20 or newer is needed to begin with; this is ${process.version}.`);
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

await installDependencies();
if (process.argv.includes('--portal')) await buildPortal();
