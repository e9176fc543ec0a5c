import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, root, sourceFiles } from './tree.ts';

const files = projectFiles(root);
const sources = sourceFiles(root);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const isText = (file: string) => /\.(ts|tsx|mjs|cjs|js|json|md|ya?ml|css|html|sh|graphql|svg|tsv)$|(^|\/)(Dockerfile|run|\.npmrc|\.gitignore)$/.test(file);
/** Lines of files that match, as `file:line`. */
const lines = (of: readonly string[], pattern: RegExp) =>
  of.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}`] : [])),
  );
const inProduct = (file: string) => /^(domain|commands|projections|api|channels)\//.test(file);
// These files name what they forbid.
const others = (file: string) => !file.startsWith('ops/style/');

describe('the tree', () => {
  it('has no folder that says nothing about what is in it', () => {
    expect(
      files.filter((file) =>
        file
          .split('/')
          .slice(0, -1)
          .some((folder) => ['utils', 'helpers', 'common', 'services', 'managers', 'misc', 'shared'].includes(folder)),
      ),
    ).toEqual([]);
  });

  it('has no source file that one cannot take in', () => {
    // A spec is read case by case, so it may be longer.
    const large = sources.filter((file) => statSync(path.join(root, file)).size > (file.endsWith('.spec.ts') ? 24_576 : 12_288));
    expect(large).toEqual([]);
  });

  it('has no file that only passes on what others define', () => {
    const barrels = sources.filter((file) => {
      const code = read(file)
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('//'));
      return code.length > 0 && code.every((line) => /^export (type )?(\*|\{).* from /.test(line));
    });
    expect(barrels).toEqual([]);
  });

  it('has nothing unfinished and no test that is switched off', () => {
    expect(lines(sources.filter(others), /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(only|skip|todo)\b|\b(xit|xdescribe|fit)\(/)).toEqual([]);
  });

  it('silences neither compiler nor linter', () => {
    expect(lines(sources.filter(others), /@ts-(ignore|nocheck)|(eslint|oxlint)-disable/)).toEqual([]);
    // In a spec, an expected error is how a type is proven to refuse something.
    expect(
      lines(
        sources.filter((file) => others(file) && !file.endsWith('.spec.ts')),
        /@ts-expect-error/,
      ),
    ).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    expect(
      lines(
        files.filter((file) => isText(file) && others(file) && file !== 'package-lock.json'),
        /(?<![\w.])\/(work|root|home\/\w+)\//,
      ),
    ).toEqual([]);
  });

  it('reads the environment in one place', () => {
    expect(
      lines(
        sources.filter((file) => inProduct(file) && !file.endsWith('.spec.ts') && !/\/testing\//.test(file)),
        /\bprocess\.env\b/,
      ),
    ).toEqual([]);
  });
});
