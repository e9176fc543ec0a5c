import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { livesByTheClock, runsOnOddDays } from '../testing/clocks.ts';
import { commandsOfOneDay, linesOfOneDay } from './days.ts';
import { projectFiles, root } from './tree.ts';

const files = projectFiles(root);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const named = (of: readonly string[], find: (text: string) => readonly number[]) => of.flatMap((file) => find(read(file)).map((line) => `${file}:${line}`));

describe('a spec', () => {
  it.each([
    ['a month beside an edge', "const edge = await createEdge();\nrun({ period: '2026-11' });", [2]],
    ['a day beside the wall clock', "const now = new Date();\nexpect(day(now)).toBe('2027-01-31');", [2]],
    ['an instant beside a started product', "await startProduct();\nexpect(at).toBe('2031-05-01T10:00:00.000Z');", [2]],
    ['a day cut out of an instant', 'const edge = await createEdge();\nconst today = edge.now().toISOString().slice(0, 10);', [2]],
    ['a month written into a query', 'await createEdge();\nask(`{ monthBoard(period: "2026-10") { next } }`);', [2]],
    ['days long over', "await createEdge();\nget('?from=2019-01-01&to=2019-12-31');", []],
    ['a number that only looks like one', "await createEdge();\nexpect(number).toBe('RE2026-000001');", []],
    ['a fixed day with a fixed clock', "const world = createWorld('2026-11-16T09:30:00.000Z');\nexpect(day).toBe('2026-11-16');", []],
    ['the clock of the edge', 'const edge = await createEdge();\nrun({ period: edge.month() });', []],
  ])('that mixes the present with a day of its own is found: %s', (_, spec, lines) => {
    expect(linesOfOneDay(spec)).toEqual(lines);
  });

  it('holds on every day', () => {
    expect(
      named(
        files.filter((file) => file.endsWith('.spec.ts') && !file.startsWith('ops/style/')),
        linesOfOneDay,
      ),
    ).toEqual([]);
  });

  it('that asks what day it is runs again on odd days', () => {
    const again = runsOnOddDays(root, files);
    expect(again.length).toBeGreaterThan(5);
    expect(again).toEqual(expect.arrayContaining(['api/isolation.int.spec.ts', 'api/graph/pricing.int.spec.ts', 'ops/scenarios/month-end.int.spec.ts']));
    expect(again.filter((file) => !livesByTheClock(read(file)))).toEqual([]);
  });
});

describe('a page for users', () => {
  const pages = files.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md' && !file.startsWith('ops/decisions/'));

  it.each([
    ['run `npx oce ledger board --period 2026-11`', [1]],
    ['    curl localhost:8080/api/v1/tokens/usage?from=2026-11-01', [1]],
    ['run `npx oce ledger board --period last`', []],
    ['the rule of 2026-01-01 says so', []],
  ])('%s', (page, lines) => {
    expect(commandsOfOneDay(page)).toEqual(lines);
  });

  it('names no command about a month that will be over', () => {
    expect(pages).toContain('README.md');
    expect(named(pages, commandsOfOneDay)).toEqual([]);
  });
});
