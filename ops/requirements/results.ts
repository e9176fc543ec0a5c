import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The test runner's JSON report, as far as it is read here. */
export const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() })),
    }),
  ),
});
export type Report = z.infer<typeof Report>;

/** How each test of each spec ended when it last ran. */
const Results = z.record(
  z.string(),
  z.object({
    /** Of the spec as it was run: a spec that changed since has no result. */
    sha256: z.string(),
    tests: z.array(z.object({ title: z.string(), status: z.enum(['passed', 'failed', 'skipped']) })),
  }),
);
export type Results = z.infer<typeof Results>;

const fileOf = (root: string) => path.join(root, 'coverage/results.json');
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

type Status = 'passed' | 'failed' | 'skipped';
function worse(a: Status, b: Status | undefined): Status {
  return (['failed', 'skipped', 'passed'] as const).find((status) => status === a || status === b) ?? a;
}

/** Keeps how a run ended, beside what is known of the specs it did not run. */
export function keepResults(root: string, report: Report): void {
  const known: Record<string, Results[string]> = { ...readResults(root) };
  const ran = new Set<string>();
  for (const { name, assertionResults } of report.testResults) {
    if (!existsSync(name)) continue;
    const tests = assertionResults.map(({ ancestorTitles, title, status }) => ({
      title: [...ancestorTitles, title].join(' '),
      status: status === 'passed' || status === 'failed' ? (status as Status) : ('skipped' as const),
    }));
    const file = path.relative(root, name);
    // A spec that ran several times in one run, on several days, holds when it held each time.
    const before = ran.has(file) ? new Map(known[file]?.tests.map((test) => [test.title, test.status])) : new Map<string, Status>();
    ran.add(file);
    known[file] = { sha256: sha256(name), tests: tests.map(({ title, status }) => ({ title, status: worse(status, before.get(title)) })) };
  }
  mkdirSync(path.dirname(fileOf(root)), { recursive: true });
  writeFileSync(fileOf(root), `${JSON.stringify(known)}\n`);
}

/** The results that still hold: of specs that are there and have not changed since they ran. */
export function readResults(root: string): Results {
  if (!existsSync(fileOf(root))) return {};
  const all = Results.parse(JSON.parse(readFileSync(fileOf(root), 'utf8')));
  return Object.fromEntries(
    Object.entries(all).filter(([file, { sha256: then }]) => existsSync(path.join(root, file)) && sha256(path.join(root, file)) === then),
  );
}
