import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One row of the catalogue of requirements. */
export interface Requirement {
  readonly id: string;
  readonly version: string;
  readonly priority: string;
  readonly area: string;
  readonly title: string;
}

export function requirements(): readonly Requirement[] {
  return readFileSync(path.join(import.meta.dirname, 'catalogue.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', version = '', priority = '', area = '', title = ''] = line.split('\t');
      return { id, version, priority, area, title };
    });
}
