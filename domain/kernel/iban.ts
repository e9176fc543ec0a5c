/** ISO 13616 form and ISO 7064 MOD 97-10 check digits; blanks are for people. */
export function isIban(written: string): boolean {
  const iban = written.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((character) => (/\d/.test(character) ? character : String(character.charCodeAt(0) - 55))).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
