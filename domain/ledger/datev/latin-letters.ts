import { cp1252Byte, withoutMarks } from './cp1252.ts';

/** Cyrillic as German passports and registers spell it in plain letters (ICAO 9303, part 3), Greek after ISO 843. */
const plain: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e',
  ю: 'iu', я: 'ia', ђ: 'd', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's',
  ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
}; // prettier-ignore

/** Pictures, marks without a letter and what nobody sees: a name is the same without them. */
const picture = /[\p{So}\p{Sk}\p{Cf}\p{Mn}\p{Me}\p{Cs}\p{Co}\u{FE0F}]/u;

/**
 * A name for DATEV's master data, which knows Windows-1252 only: a tax adviser looks for `Firma Romaschka`, and finds it. Letters of
 * other scripts stay, for the writer to name them.
 */
export function inLatinLetters(name: string): string {
  const letters = [...withoutMarks(name)].map((character) => (cp1252Byte(character) === undefined ? (spelled(character) ?? character) : character));
  return letters
    .join('')
    .replaceAll(/\s{2,}/g, ' ')
    .trim();
}

function spelled(character: string): string | undefined {
  if (picture.test(character)) return '';
  const lower = character.toLowerCase();
  const found = plain[lower] ?? plain[lower.normalize('NFD').replace(/\p{M}/gu, '')];
  return found === undefined || lower === character ? found : found.charAt(0).toUpperCase() + found.slice(1);
}
