import type { CountTokens } from './tokenizer.ts';

/** No language has tokens so long on average; a longer text need not be counted to be too long. */
const mostLettersPerToken = 16;

export interface OutputBound {
  /** The piece, or what of it still fits. */
  take(piece: string): string;
  /** Nothing fits any more: the model goes on beyond what it was allowed. */
  isFull(): boolean;
}

/** What an answer may come to by our own count, whatever the model makes of `max_tokens`; the budget has set aside no more. */
export function outputBound(most: number, count: CountTokens): OutputBound {
  let text = '';
  /** Pieces counted one by one come to more than the whole, never to less; so the whole is counted only near the bound. */
  let tokens = 0;
  let full = false;
  const tooLong = (whole: string) => whole.length > most * mostLettersPerToken || count(whole) > most;
  return {
    take(piece) {
      if (full) return '';
      const whole = text + piece;
      tokens += piece.length > most * mostLettersPerToken ? most + 1 : count(piece);
      if (tokens > most && tooLong(whole)) {
        full = true;
        return longestFitting(piece, (part) => !tooLong(text + part));
      }
      if (tokens > most) tokens = count(whole);
      text = whole;
      return piece;
    },
    isFull: () => full,
  };
}

function longestFitting(piece: string, fits: (part: string) => boolean): string {
  let low = 0;
  let high = piece.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(piece.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const part = piece.slice(0, low);
  // Half a surrogate pair is no letter.
  return /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}
