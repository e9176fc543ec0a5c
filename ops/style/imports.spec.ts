import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './tree.ts';

// The import linter has no compiler to ask; these are the imports it would be easiest to miss.
const house: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "dependencies": { "zod": "*", "fastify": "*" } }',
  'domain/orders/order.ts': `import type { Place } from '../../commands/orders/place.ts';\nexport type Order = Place;\n`,
  'domain/orders/files.ts': `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\nexport type { Order } from './order.ts';\n`,
  'domain/orders/web.ts': `import fastify from 'fastify';\nexport const app = fastify;\n`,
  'commands/orders/place.ts': `import { read } from '../../domain/orders/files.ts';\nimport { app } from '../../domain/orders/web.ts';\nexport type Place = string;\nexport const start = async () => [read, app, await import('../../ops/main.ts')];\n`,
  'ops/main.ts': `import { start } from '../commands/orders/place.ts';\nawait start();\n`,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'oce-imports-'));
  for (const [file, code] of Object.entries(house)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), code);
  }
  copyFileSync(path.join(root, '.dependency-cruiser.cjs'), path.join(folder, '.dependency-cruiser.cjs'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('sees type-only, re-exported, dynamic and built-in imports that break the rules', () => {
  const { stdout } = spawnSync(
    path.join(root, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'domain', 'commands', 'ops'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly { from: string; rule: { name: string } }[] } };
  const found = new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
  expect(found).toContain('domain-knows-nobody domain/orders/order.ts');
  expect(found).toContain('domain-is-pure domain/orders/files.ts');
  expect(found).toContain('web-frameworks-stay-in-api domain/orders/web.ts');
  expect(found).toContain('commands-know-the-domain commands/orders/place.ts');
  expect(found).toContain('nobody-imports-ops commands/orders/place.ts');
  expect([...found].some((violation) => violation.startsWith('no-cycles'))).toBe(true);
});
