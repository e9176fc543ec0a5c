/** Whether the embedded font has a sign for a code point. */
export type Covers = (codePoint: number) => boolean;

/**
 * The text with signs that the font has. PDF/A forbids a reference to the missing glyph, so a letter of a script that is not embedded is
 * shown as a question mark; the e-invoice inside the file, which is the legal original, holds it as it is.
 */
export function printable(text: string, covers: Covers): string {
  return Array.from(
    text
      .normalize('NFC')
      .replace(/\s/gu, (space) => (space === '\u00a0' ? space : ' '))
      .replace(/[\p{Cc}\p{Cf}\p{Mn}\ufe0f]/gu, ''),
  )
    .map((character) => (covers(character.codePointAt(0) ?? 0) ? character : '?'))
    .join('');
}
