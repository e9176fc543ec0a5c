import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../domain/catalogue.ts';
import { exportedBelow, isRecord } from './exported.ts';
import { root, sourceFiles } from './tree.ts';

const events = catalogue.flatMap(({ feature, events: types }) => types.map((type) => ({ feature, type: type.type, says: type.says })));

describe('every event', () => {
  let evolved: ReadonlySet<string>;
  let specs: string;
  beforeAll(async () => {
    const foldings = (await exportedBelow('domain')).flatMap(({ value }) => (isRecord(value) && isRecord(value['evolve']) ? [value['evolve']] : []));
    evolved = new Set(foldings.flatMap((evolve) => Object.keys(evolve)));
    specs = sourceFiles(root)
      .filter((file) => /\.(spec|examples)\.ts$/.test(file))
      .map((file) => readFileSync(path.join(root, file), 'utf8'))
      .join('\n');
  });

  it('is declared once', () => {
    const names = events.map(({ type }) => type);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('says in a sentence what happened', () => {
    expect(events.filter(({ says }) => !/^[A-Z].{10,}\.$/.test(says)).map(({ type }) => type)).toEqual([]);
  });

  it('is named by what happened, not by a word that hides it', () => {
    expect(events.filter(({ type }) => /(Updated|Changed|Processed|Handled|Set)$/.test(type)).map(({ type }) => type)).toEqual([]);
  });

  it('has an evolver, so that a decision can know of it', () => {
    expect(events.filter(({ type }) => !evolved.has(type)).map(({ type }) => type)).toEqual([]);
  });

  it('has an example in a spec', () => {
    expect(events.filter(({ type }) => !new RegExp(`\\b${type}\\b`).test(specs)).map(({ type }) => type)).toEqual([]);
  });
});
