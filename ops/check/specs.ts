import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keepResults, Report } from '../requirements/results.ts';
import { slowest } from './slowest.ts';
import { fromReport, type Tally } from './tally.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs the specs: pure ones, then those on real servers, then those in a browser. */
export function runSpecs(filters: readonly string[], missing: readonly string[]): Tally {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'oce-specs-'));
  const file = path.join(folder, 'report.json');
  const projects = missing.includes('chromium') ? ['--project', 'unit', '--project', 'int', '--project', 'on *'] : [];
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...projects, ...filters],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  // With a filter by title most tests of a file did not run, which says nothing about them.
  if (report !== undefined && !filters.includes('-t')) keepResults(root, Report.parse(report));
  if (report !== undefined && filters.length === 0) console.log(`\nThe slowest:\n${slowest(report as Parameters<typeof slowest>[0], root).join('\n')}`);
  const tally = report === undefined ? { passed: 0, failed: 1, skipped: 0 } : fromReport(report as Parameters<typeof fromReport>[0], status ?? 1);
  rmSync(folder, { recursive: true, force: true });
  return missing.includes('chromium') ? { ...tally, skipped: tally.skipped + 1 } : tally;
}
