import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, root } from './tree.ts';

const documents = projectFiles(root).filter((file) => file.endsWith('.md'));
const withoutCode = (file: string) =>
  readFileSync(path.join(root, file), 'utf8')
    .replaceAll(/^(```|~~~)[^]*?^\1/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');

describe('every document', () => {
  it('has exactly one title', () => {
    expect(documents.filter((file) => withoutCode(file).match(/^# \S/gm)?.length !== 1)).toEqual([]);
  });

  it('links only to what is there', () => {
    const dead = documents.flatMap((file) =>
      [...withoutCode(file).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(path.join(root, path.dirname(file), target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('every feature', () => {
  const features = readdirSync(path.join(root, 'domain'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['kernel', 'golden'].includes(entry.name))
    .map(({ name }) => name);

  it('explains itself on one screen: words, what it decides and what not, invariants', () => {
    const faults = features.flatMap((feature) => {
      const file = path.join(root, 'domain', feature, 'README.md');
      if (!existsSync(file)) return [`${feature}: no README.md`];
      const text = readFileSync(file, 'utf8');
      const missing = ['Words', 'What it decides', 'What it does not decide', 'Invariants'].filter(
        (heading) => !new RegExp(`^(## ${heading}\\s*$|\\*\\*${heading}\\.?\\*\\*)`, 'm').test(text),
      );
      const long = text.split('\n').length > 80 ? ['longer than a screen'] : [];
      return [...missing.map((heading) => `no "${heading}"`), ...long].map((fault) => `${feature}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('the record of decisions', () => {
  const folder = path.join(root, 'ops/decisions');
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .sort()
    : [];

  it('gives each a number of its own and its four parts', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
    const faults = names.flatMap((name) =>
      ['Context', 'Decision', 'Consequences', 'Alternatives']
        .filter((part) => !readFileSync(path.join(folder, name), 'utf8').includes(`## ${part}`))
        .map((part) => `${name}: no "${part}"`),
    );
    expect(faults).toEqual([]);
  });
});
