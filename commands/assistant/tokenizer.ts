/** The tokenizer that counts the prompt's limit and the history window. Providers' own figures are what is charged. */
export const tokenizerName = 'o200k_base';

export type CountTokens = (text: string) => number;

let counting: Promise<CountTokens> | undefined;

/** Loaded on first use: its tables take a quarter of a second and some memory. */
export function tokenizer(): Promise<CountTokens> {
  counting ??= import('gpt-tokenizer/encoding/o200k_base').then(({ countTokens: count }) => {
    // A prompt that spells a control token is text like any other.
    const plain = { disallowedSpecial: new Set<string>() };
    const counted = (text: string) => pieces(text).reduce((tokens, piece) => tokens + count(piece, plain), 0);
    return remembering(counted);
  });
  return counting;
}

export async function countTokens(text: string): Promise<number> {
  return (await tokenizer())(text);
}

/** System messages come again with every message of a tenant; the newest few hundred counts are kept. */
function remembering(count: CountTokens): CountTokens {
  const known = new Map<string, number>();
  return (text) => {
    if (text.length < 500 || text.length > 50_000) return count(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const tokens = count(text);
    known.set(text, tokens);
    const oldest = known.size > 300 ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return tokens;
  };
}

const longest = 400;

/**
 * Byte pair merging costs the square of a word's length: two hundred thousand times the letter a would stop the process for twenty
 * seconds. Runs without a break that no language has are therefore counted in pieces, which may give a token more or less per piece.
 */
function pieces(text: string): readonly string[] {
  if (text.length <= longest) return [text];
  return text.split(/(\S{401,}|\s{401,})/u).flatMap((part) => (part.length > longest && /^(\S+|\s+)$/u.test(part) ? cut(part) : [part]));
}

function cut(run: string): string[] {
  const characters = Array.from(run);
  const parts: string[] = [];
  for (let i = 0; i < characters.length; i += longest) parts.push(characters.slice(i, i + longest).join(''));
  return parts;
}
