/** Breaks a text into lines at its blanks, but not before a number: „Sonnet 4.6“ stays together. A word too long for a line is broken where it has to. */
export function wrapped(text: string, most: number, width: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/ +(?!\d)/).filter((part) => part !== '')) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (width(joined) <= most) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    const [whole, rest] = broken(word, most, width);
    lines.push(...whole);
    current = rest;
  }
  return current === '' ? lines : [...lines, current];
}

function broken(word: string, most: number, width: (text: string) => number): readonly [whole: readonly string[], rest: string] {
  const lines: string[] = [];
  let rest = '';
  for (const character of word) {
    if (rest !== '' && width(rest + character) > most) {
      lines.push(rest);
      rest = '';
    }
    rest += character;
  }
  return [lines, rest];
}
