import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Ground, Part, Row } from './part.ts';
import { needsMillion, parts } from './parts.ts';
import { million } from './million.ts';
import { startServer } from './server.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log('npm run bench -- [--only NAME,…] [--quick] [--json FILE]\n');
  for (const part of parts) console.log(`${part.name.padEnd(16)}${part.says}`);
  process.exit();
}

let running: ChildProcess | undefined;
const chosen = choose(values.only?.split(','));
const server = await startServer();
const rows: Row[] = [];
// Whoever is interrupted leaves neither a server nor its files behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running?.kill();
    void server.close().finally(() => process.exit(1));
  });
}
try {
  const ground: Ground = { server: server.url, folder: server.folder, quick: values.quick };
  for (const part of chosen) {
    process.stderr.write(`${part.name}: ${part.says}\n`);
    rows.push(...(await run(part, ground)));
  }
} finally {
  await server.close();
}
console.log(table(rows));
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 1)}\n`);

function choose(names: readonly string[] | undefined): readonly Part[] {
  const unknown = names?.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) throw new Error(`there is no part ${unknown}; --help names them`);
  const wanted = parts.filter((part) => names?.includes(part.name) ?? true);
  return parts.filter((part) => wanted.includes(part) || (part === million && wanted.some((w) => needsMillion.includes(w))));
}

async function run(part: Part, ground: Ground): Promise<readonly Row[]> {
  const child = fork(new URL('./part-process.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  running = child;
  child.send({ name: part.name, ground });
  let given: readonly Row[] | undefined;
  child.on('message', (message: { readonly rows: readonly Row[] }) => {
    given = message.rows;
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (!given || code !== 0) throw new Error(`the part ${part.name} failed`);
  return given;
}
