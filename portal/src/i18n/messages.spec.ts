import { describe, expect, it } from 'vitest';
import de from '../../messages/de.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };

interface Texts {
  [key: string]: string | Texts;
}

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`)));

/** The names a text is filled with: `{count}` and `{count, plural, …}`, but not the words inside a plural's branches. */
const gaps = (text: string): string[] => [...new Set([...text.matchAll(/(?<!(?:=\d+|one|other) )\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ''))].toSorted();

describe('the texts', () => {
  const german = new Map(flat(de));
  const english = new Map(flat(en));

  it('stand in German and in English alike (E3-2, ST-5)', () => {
    expect([...english.keys()]).toEqual([...german.keys()]);
  });

  it('are never empty', () => {
    expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are filled with the same values in both languages', () => {
    expect([...german].filter(([key, text]) => gaps(text).join() !== gaps(english.get(key) ?? '').join()).map(([key]) => key)).toEqual([]);
  });

  it('use no character that only one of the languages needs', () => {
    expect([...english].filter(([key, text]) => /[äöüß]/i.test(text) && !key.includes('languages')).map(([key]) => key)).toEqual([]);
  });
});
