const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', æ: 'ae', œ: 'oe', ø: 'oe', å: 'aa', ß: 'ss', þ: 'th', ð: 'd', ł: 'l' };
const shortened: Readonly<Record<string, string>> = { ...spelledOut, ä: 'a', ö: 'o', ü: 'u', ø: 'o', å: 'a' };

/**
 * The ways a name is typed when it is looked for: without case, blanks and accents, umlauts written out (`mueller`) and left bare (`muller`).
 * Made here and not by the database, whose locale may know no umlaut.
 */
export function spellings(name: string): readonly string[] {
  const plain = name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');
  const by = (letters: Readonly<Record<string, string>>) =>
    plain
      .replaceAll(/[äöüæœøåßþðł]/g, (letter) => letters[letter] ?? letter)
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '');
  return [...new Set([by(spelledOut), by(shortened)])];
}

/** All spellings of a name in one text, to be searched by a part of one of them. */
export function searchable(name: string): string {
  return spellings(name).join('\n');
}
