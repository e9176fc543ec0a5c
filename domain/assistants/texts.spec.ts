import { describe, expect, it } from 'vitest';
import { defaultPrompts } from './assistant.ts';
import { disclosure, noticeText, withNotice } from './disclosure.ts';
import type { Language } from './events.ts';
import { fixedTexts } from './fixed-texts.ts';
import { companyHeading, preamble } from './preamble.ts';

const words = { company: 'Lindner GmbH', persona: 'Lina', delimiter: 'abc', canary: 'xyz' };

const texts = (language: Language) => ({
  notice: noticeText(language),
  prompt: defaultPrompts[language],
  preamble: preamble(language, words),
  heading: companyHeading[language],
  ...Object.fromEntries(Object.entries(fixedTexts).map(([name, both]) => [name, both[language]])),
});

describe('the fixed texts', () => {
  it('stand in both languages', () => {
    const [de, en] = [Object.entries(texts('de')), Object.entries(texts('en'))];
    expect(de.map(([name]) => name)).toEqual(en.map(([name]) => name));
    for (const [i, [name, text]] of de.entries()) {
      expect(text.trim(), name).not.toBe('');
      expect(text, name).not.toBe(en[i]?.[1]);
    }
  });

  it('say Sie, not du', () => {
    for (const [name, text] of Object.entries(texts('de'))) expect(text, name).not.toMatch(/\b(du|dir|dich|dein\w*)\b/iu);
  });

  it('name an AI in the notice, in plain words, and keep their version', () => {
    expect(disclosure).toMatchInlineSnapshot(`
      {
        "de": "Hinweis: Sie schreiben mit einem KI-Assistenten, nicht mit einem Menschen. Die Antworten werden automatisch erzeugt und können Fehler enthalten.",
        "en": "Please note: you are writing with an AI assistant, not with a human. The answers are generated automatically and may contain mistakes.",
        "version": "2026-08-02",
      }
    `);
  });

  it('put every word of a tenant in its place once, also when it looks like a place itself', () => {
    const text = preamble('de', { ...words, company: '{persona} $& {canary}' });
    expect(text).toContain('„{persona} $& {canary}“');
    expect(text).not.toMatch(/\{(company|delimiter)\}/);
  });

  it('go in front of a reply only where the notice is due', () => {
    expect(withNotice(undefined, 'Ja.')).toBe('Ja.');
    expect(withNotice('en', 'Yes.')).toBe(`${disclosure.en}\n\nYes.`);
  });
});
