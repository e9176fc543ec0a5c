import type { Country } from './events.ts';

/**
 * The VAT id in its plain form (no blanks, dots or dashes, capitals), or undefined when it can't be one.
 * Syntax and check digits only; whether it is registered, the tax office says.
 */
export function plainVatId(country: Country, written: string): string | undefined {
  const plain = written
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replace(/(MWST|TVA|IVA)$/, '');
  return checks[country](plain) ? plain : undefined;
}

const checks: Readonly<Record<Country, (vatId: string) => boolean>> = { DE: german, AT: austrian, CH: swiss };

const digitsOf = (text: string) => [...text].map(Number);

/** DE and nine digits; ISO/IEC 7064 MOD 11,10 over the first eight. */
function german(vatId: string): boolean {
  if (!/^DE[1-9]\d{8}$/.test(vatId)) return false;
  const digits = digitsOf(vatId.slice(2));
  let product = 10;
  for (const digit of digits.slice(0, 8)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits[8];
}

/** ATU and eight digits; digit sums of the doubled second, fourth and sixth, and the constant 4 (BMF, UID-Prüfziffer). */
function austrian(vatId: string): boolean {
  if (!/^ATU\d{8}$/.test(vatId)) return false;
  const digits = digitsOf(vatId.slice(3));
  const total = digits.slice(0, 7).reduce((sum, digit, i) => sum + (i % 2 === 0 ? digit : Math.floor(digit / 5) + ((digit * 2) % 10)), 0);
  return (10 - ((total + 4) % 10)) % 10 === digits[7];
}

/** CHE and nine digits; modulus 11 with the weights 5 4 3 2 7 6 5 4 (eCH-0097). A remainder of 10 is never given out. */
function swiss(vatId: string): boolean {
  if (!/^CHE\d{9}$/.test(vatId)) return false;
  const digits = digitsOf(vatId.slice(3));
  const weights = [5, 4, 3, 2, 7, 6, 5, 4];
  const total = weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);
  const check = (11 - (total % 11)) % 11;
  return check !== 10 && check === digits[8];
}

/** A Swiss UID as people write it, e.g. CHE-109.322.551. */
export function writtenUid(plain: string): string {
  return plain.replace(/^CHE(\d{3})(\d{3})(\d{3})$/, 'CHE-$1.$2.$3');
}
