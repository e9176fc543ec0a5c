import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from '../style/tree.ts';
import { type Requirement, requirements } from './catalogue.ts';
import type { Results } from './results.ts';
import { rowsIn, titlesWithRows } from './titles.ts';

export interface Proof {
  readonly file: string;
  readonly title: string;
}
export interface Row extends Requirement {
  /** Tests that name the row, by how they ended when they last ran. */
  readonly passed: readonly Proof[];
  readonly failed: readonly Proof[];
  readonly skipped: readonly Proof[];
  /** Specs that name the row in a title and have not run since they changed. */
  readonly notRun: readonly Proof[];
}

/** A row is proven by tests that passed, with none that failed; a title alone is a claim. */
export const isProven = ({ passed, failed }: Row): boolean => passed.length > 0 && failed.length === 0;
export const isDecision = ({ priority }: Requirement): boolean => priority === 'decision';

/** Every row of the catalogue with the tests that name it and how they ended. */
export function proofs(root: string, results: Results): readonly Row[] {
  const tests = Object.entries(results).flatMap(([file, run]) => run.tests.map((test) => ({ file, ...test, ids: rowsIn(test.title) })));
  const claims = claimsIn(root).filter(({ file }) => results[file] === undefined);
  const of = <T extends Proof & { readonly ids: readonly string[] }>(list: readonly T[], id: string): readonly Proof[] =>
    list.filter(({ ids }) => ids.includes(id)).map(({ file, title }) => ({ file, title }));
  return requirements().map((row) => ({
    ...row,
    passed: of(
      tests.filter(({ status }) => status === 'passed'),
      row.id,
    ),
    failed: of(
      tests.filter(({ status }) => status === 'failed'),
      row.id,
    ),
    skipped: of(
      tests.filter(({ status }) => status === 'skipped'),
      row.id,
    ),
    notRun: of(claims, row.id),
  }));
}

/** Titles that name a row of a known kind which the catalogue lacks. */
export function unknownRows(root: string): readonly (Proof & { readonly id: string })[] {
  const known = new Set(requirements().map(({ id }) => id));
  const kinds = new Set([...known].map(kindOf));
  return claimsIn(root).flatMap(({ file, title, ids }) => ids.filter((id) => !known.has(id) && kinds.has(kindOf(id))).map((id) => ({ id, file, title })));
}

function claimsIn(root: string): readonly (Proof & { readonly ids: readonly string[] })[] {
  return sourceFiles(root)
    .filter((name) => /\.spec\.tsx?$/.test(name))
    .flatMap((file) => titlesWithRows(readFileSync(path.join(root, file), 'utf8')).map((title) => ({ file, ...title })));
}

function kindOf(id: string): string {
  return id.replace(/[.-].*$|(?<=^B)\d+$/, '');
}
