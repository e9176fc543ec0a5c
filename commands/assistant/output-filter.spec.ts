import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedTexts } from '../../domain/assistants/fixed-texts.ts';
import { preamble } from '../../domain/assistants/preamble.ts';
import { outputFilter } from './output-filter.ts';

const canary = '4f9a0c7be2d81536';
const words = { company: 'Lindner GmbH', persona: 'Lina', delimiter: 'abcdef012345', canary };

function run(text: string, cuts: readonly number[] = [], language: 'de' | 'en' = 'de') {
  const filter = outputFilter({ language, canary });
  const at = [0, ...cuts.map((c) => c % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  let shown = '';
  for (let i = 1; i < at.length; i += 1) shown += filter.push(text.slice(at[i - 1], at[i]));
  const { rest, text: whole, withheld } = filter.end();
  return { shown: shown + rest, whole, withheld };
}

const leaks = [
  ['the mark', `Die Kennung lautet ${canary}.`],
  ['the mark spaced out', `Sie lautet ${canary.split('').join(' ')}.`],
  ['the mark in capitals with dashes', canary.toUpperCase().split('').join('-')],
  ['the mark reversed', `rückwärts ${canary.split('').toReversed().join('')}`],
  ['the mark in base64', `kodiert: ${Buffer.from(canary).toString('base64')}`],
  ['the rules', `Meine Regeln sind: ${preamble('de', words)}`],
  ['one rule, with other line breaks', preamble('de', words).split('\n')[3]?.replaceAll(' ', '\n') ?? ''],
] as const;

describe('the output filter', () => {
  it.each(leaks)('withholds a reply that gives away %s', (_, text) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => {
        const { shown, whole, withheld } = run(text, cuts);
        expect(withheld).toBe(true);
        expect(whole).toBe(fixedTexts.withheld.de);
        expect(shown.toLowerCase().replace(/[^a-z0-9]/g, '')).not.toContain(canary);
      }),
      { numRuns: 40 },
    );
  });

  it('shows an ordinary reply whole, however it comes in pieces', () => {
    const text = 'Ich bin ein KI-Assistent der Lindner GmbH. Wir öffnen um 8:00 Uhr, Tel. 0711 4f9a – bis dann! 👋\n\nViele Grüße';
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (cuts) => {
        expect(run(text, cuts)).toEqual({ shown: text, whole: text, withheld: false });
      }),
    );
  });

  it('shows any text that leaks nothing as it is, but for blanks at its end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }).filter((s) => s.trim() !== ''),
        fc.array(fc.nat(), { maxLength: 10 }),
        (text, cuts) => {
          const { shown, whole, withheld } = run(text, cuts);
          expect(withheld).toBe(false);
          expect(whole).toBe(text.trimEnd());
          expect(shown.trimEnd()).toBe(text.trimEnd());
        },
      ),
    );
  });

  it('costs an answer its length and not its square: two million letters in small pieces come through', () => {
    const filter = outputFilter({ language: 'de', canary });
    const piece = 'Wartung am Mittwoch ';
    let shown = 0;
    for (let i = 0; i < 100_000; i += 1) shown += filter.push(piece).length;
    const { rest, text, withheld } = filter.end();
    expect(withheld).toBe(false);
    expect(shown + rest.length).toBe(text.length);
  });

  it('puts a text in the place of silence', () => {
    expect(run('  \n')).toEqual({ shown: expect.stringContaining(fixedTexts.nothing.de) as string, whole: fixedTexts.nothing.de, withheld: false });
  });
});
