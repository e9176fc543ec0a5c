import { describe, expect, it } from 'vitest';
import { Seller } from './events.ts';
import { defaultSeller } from './seller.ts';

describe('the seller an installation begins with', () => {
  it('is complete, and its account number passes ISO 13616', () => {
    expect(Seller.parse(defaultSeller)).toEqual(defaultSeller);
    const digits = (defaultSeller.iban.slice(4) + defaultSeller.iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    expect(BigInt(digits) % 97n).toBe(1n);
  });

  it('has a VAT id that passes ISO 7064', () => {
    const numbers = Array.from(defaultSeller.vatId.slice(2), Number);
    const product = numbers.slice(0, 8).reduce((p, digit) => (2 * ((digit + p) % 10 || 10)) % 11, 10);
    expect((11 - product) % 10).toBe(numbers[8]);
  });
});
