import type { Fact } from './facts.ts';
import { isWeak, likeness, stemsOf } from './stems.ts';
import { firmWide, fits, wantedBy, type Wanted } from './wanted.ts';

/** What somebody wants to know: the kind of answer, and the words it is about. */
export interface Asked {
  readonly wanted: Wanted | undefined;
  readonly about: readonly string[];
}

/** Reads a question in the light of the one before: "Und für das Bad?" still asks for the price. */
export function understand(question: string, before: Asked | undefined): Asked {
  const own: Asked = { wanted: wantedBy(question), about: stemsOf(question) };
  const goesOn = /^\s*(?:und|and|oder|or|auch|what about)\b/iu.test(question);
  const bare = own.about.every(isWeak);
  if (!before || (!goesOn && !(bare && own.wanted !== undefined))) return own;
  return { wanted: own.wanted ?? before.wanted, about: bare && !firmWide(own.wanted) ? [...own.about, ...before.about] : own.about };
}

/** The facts that answer what was asked, in their own order; none rather than a wrong one. */
export function factsFor({ wanted, about }: Asked, facts: readonly Fact[]): readonly string[] {
  const fitting = facts.filter(({ text }) => fits(wanted, text));
  const telling = about.filter((word) => !isWeak(word));
  if (telling.length > 0) {
    const best = bestOf(about, fitting);
    if (best.length > 0) return best;
    if (!firmWide(wanted) && wanted !== 'appointment') return [];
  }
  if (wanted === undefined) return [];
  if (wanted === 'appointment') return naming(/\btermin|\bappointment/iu, fitting);
  return fitting.slice(0, wanted === 'price' || wanted === 'services' ? 3 : 2).map(({ text }) => text);
}

/** The sentences of earlier messages that speak of what is asked now. */
export function bestOf(about: readonly string[], facts: readonly Fact[], most = 2): readonly string[] {
  const stemmed = facts.map(({ text, about: above }) => ({ own: stemsOf(text), above: stemsOf(above) }));
  const rarity = (word: string) => 1 / (1 + stemmed.filter(({ own }) => own.some((other) => likeness(word, other) > 0)).length);
  const scored = facts.map(({ text }, i) => {
    let score = 0;
    let surely = false;
    for (const word of about) {
      const own = Math.max(0, ...(stemmed[i]?.own ?? []).map((other) => likeness(word, other)));
      const above = 0.5 * Math.max(0, ...(stemmed[i]?.above ?? []).map((other) => likeness(word, other)));
      const likely = Math.max(own, above);
      if (likely > 0 && !isWeak(word)) surely = true;
      score += likely * (isWeak(word) ? 0.3 : 1) * rarity(word);
    }
    return { text, i, score: surely ? score : 0 };
  });
  const top = Math.max(0, ...scored.map(({ score }) => score));
  if (top === 0) return [];
  return scored
    .filter(({ score }) => score >= top * 0.6)
    .toSorted((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, most)
    .toSorted((a, b) => a.i - b.i)
    .map(({ text }) => text);
}

function naming(what: RegExp, facts: readonly Fact[]): readonly string[] {
  return facts
    .filter(({ text }) => what.test(text))
    .slice(0, 1)
    .map(({ text }) => text);
}
