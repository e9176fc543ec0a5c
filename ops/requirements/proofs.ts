import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from '../style/tree.ts';
import { type Requirement, requirements } from './catalogue.ts';
import { titlesWithRows } from './titles.ts';

export interface Proof {
  readonly file: string;
  readonly title: string;
}
export interface Row extends Requirement {
  readonly proofs: readonly Proof[];
}

/** Every row of the catalogue with the tests that name it. */
export function proofs(root: string): { readonly rows: readonly Row[]; readonly unknown: readonly (Proof & { readonly id: string })[] } {
  const found = new Map<string, Proof[]>(requirements().map(({ id }) => [id, []]));
  const prefixes = new Set([...found.keys()].map(prefixOf));
  const unknown: (Proof & { id: string })[] = [];
  for (const file of sourceFiles(root).filter((name) => /\.spec\.tsx?$/.test(name))) {
    for (const { title, ids } of titlesWithRows(readFileSync(path.join(root, file), 'utf8'))) {
      for (const id of ids) {
        const row = found.get(id);
        if (row) row.push({ file, title });
        else if (prefixes.has(prefixOf(id))) unknown.push({ id, file, title });
      }
    }
  }
  return { rows: requirements().map((row) => ({ ...row, proofs: found.get(row.id) ?? [] })), unknown };
}

function prefixOf(id: string): string {
  return id.replace(/[.-].*$/, '');
}
