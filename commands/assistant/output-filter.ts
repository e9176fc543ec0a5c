import type { Language } from '../../domain/assistants/events.ts';
import { fixedTexts } from '../../domain/assistants/fixed-texts.ts';
import { preambleRules } from '../../domain/assistants/preamble.ts';

export interface OutputFilter {
  /** Takes the next piece and gives what may be shown of it and of what was held back. */
  push(piece: string): string;
  /** The rest that was held back, and the whole reply. */
  end(): { readonly rest: string; readonly text: string; readonly withheld: boolean };
}

/** So many letters and digits in a row of our own rules are no coincidence. */
const longestQuote = 48;

/**
 * Stops a reply that gives away the fixed rules or the canary: also spaced out, reversed or in base64. What is shown runs behind what was
 * checked by the longest pattern, so nothing forbidden is ever half on the screen. It does not judge what a reply means.
 */
export function outputFilter({ language, canary }: { readonly language: Language; readonly canary: string }): OutputFilter {
  const quotes = quotesOf(language);
  const marks = [canary, canary.split('').toReversed().join(''), Buffer.from(canary).toString('base64')].map(compact).filter((mark) => mark !== '');
  const held = Math.max(longestQuote, ...marks.map((mark) => mark.length));
  /** All that came, in pieces; what of it was not shown yet; the last compact letters, and where in the whole each of them ends. */
  const pieces: string[] = [];
  let unshown = '';
  let letters = '';
  let ends: number[] = [];
  let length = 0;
  let shown = 0;
  let withheld = false;

  const leaks = (from: number): boolean => {
    for (let i = Math.max(from, longestQuote); i <= letters.length; i += 1) if (quotes.has(letters.slice(i - longestQuote, i))) return true;
    const tail = letters.slice(Math.max(0, from - held));
    return marks.some((mark) => tail.includes(mark));
  };

  return {
    push(piece) {
      if (withheld) return '';
      // Nothing below looks at more than this piece and the few letters before it, so a long answer costs its length and not its square.
      const from = letters.length;
      pieces.push(piece);
      unshown += piece;
      for (const character of piece) {
        length += character.length;
        for (const letter of compact(character)) {
          letters += letter;
          ends.push(length);
        }
      }
      if (leaks(from)) {
        withheld = true;
        return '';
      }
      const until = Math.max(letters.length > held ? (ends[letters.length - held - 1] ?? shown) : shown, shown);
      if (letters.length > held) {
        letters = letters.slice(-held);
        ends = ends.slice(-held);
      }
      if (until === shown) return '';
      const free = unshown.slice(0, until - shown);
      unshown = unshown.slice(until - shown);
      shown = until;
      return free;
    },
    end() {
      if (withheld) return { rest: '', text: fixedTexts.withheld[language], withheld };
      const text = pieces.join('').trimEnd();
      if (text.trim() === '') return { rest: fixedTexts.nothing[language], text: fixedTexts.nothing[language], withheld };
      return { rest: text.slice(shown), text, withheld };
    },
  };
}

const known = new Map<Language, ReadonlySet<string>>();

function quotesOf(language: Language): ReadonlySet<string> {
  const before = known.get(language);
  if (before) return before;
  const quotes = new Set<string>();
  for (const rule of preambleRules(language)) {
    for (const part of rule.split(/\{\w+\}/)) {
      const letters = compact(part);
      for (let i = longestQuote; i <= letters.length; i += 1) quotes.add(letters.slice(i - longestQuote, i));
    }
  }
  known.set(language, quotes);
  return quotes;
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
