/** Windows-1252: Latin-1, but for 27 characters in 0x80–0x9F. Five bytes there stand for nothing. */
const specials: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};
const characters = new Map(Object.entries(specials).map(([character, byte]) => [byte, character]));

/** The character's byte, or undefined when the code page has none. */
export function cp1252Byte(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  return specials[character];
}

/** The byte's character, or undefined for the five bytes without one. */
export function cp1252Character(byte: number): string | undefined {
  return byte < 0x80 || byte >= 0xa0 ? String.fromCharCode(byte) : characters.get(byte);
}

/** The first character that the code page has no byte for. */
export function unfitCharacter(text: string): string | undefined {
  for (const character of text) if (cp1252Byte(character) === undefined) return character;
  return undefined;
}

/** The text's bytes, or the first character that has none. */
export function encodeCp1252(text: string): Uint8Array | { readonly unfit: string } {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) {
    const byte = cp1252Byte(character);
    if (byte === undefined) return { unfit: character };
    bytes[length] = byte;
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** Letters that no decomposition takes apart. */
const spelled: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  İ: 'I',
  ĸ: 'k',
  ŋ: 'n',
  Ŋ: 'N',
  ŧ: 't',
  Ŧ: 'T',
  ẞ: 'SS',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '″': '"',
  '′': "'",
};

/** Letters outside the code page lose their marks (ł → l, ğ → g); what has no plain form stays, for the writer to refuse by name. */
export function withoutMarks(text: string): string {
  return [...text.normalize('NFC')].map((character) => plainForm(character) ?? character).join('');
}

/** As `withoutMarks`, and what still does not fit becomes `?`: for booking texts, which people read and no machine matches. */
export function transliterate(text: string): string {
  return [...text.normalize('NFC')].map((character) => plainForm(character) ?? '?').join('');
}

function plainForm(character: string): string | undefined {
  if (cp1252Byte(character) !== undefined) return character;
  const known = spelled[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '');
  return known !== '' && [...known].every((c) => cp1252Byte(c) !== undefined) ? known : undefined;
}
