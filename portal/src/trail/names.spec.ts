import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import de from '../../messages/de.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };

const backend = (file: string): string => readFileSync(path.join(import.meta.dirname, '../../..', file), 'utf8');

describe('the words of the trail', () => {
  it.each([
    ['German', de],
    ['English', en],
  ])('name every event of the catalogue in %s, and none that there is not (E3-2)', (_, texts) => {
    const events = Object.keys(JSON.parse(backend('domain/events.lock.json')) as object);
    expect(events.length).toBeGreaterThan(40);
    expect(Object.keys(texts.trail.events).toSorted()).toEqual(events.toSorted());
  });

  it.each([
    ['German', de],
    ['English', en],
  ])('name everything an entry can be about in %s', (_, texts) => {
    const kinds = new Set([...backend('projections/audit/subject.ts').matchAll(/kind: '([a-z-]+)'/g)].map((match) => match[1]));
    kinds.delete('stream');
    expect(Object.keys(texts.trail.subjects)).toEqual(expect.arrayContaining([...kinds]));
  });
});
