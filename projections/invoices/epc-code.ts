import { Decimal } from 'decimal.js';
import type { Amount, Currency } from '../../domain/kernel/money.ts';

export interface Transfer {
  readonly name: string;
  readonly iban: string;
  readonly bic: string;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly remittance: string;
}

/**
 * A SEPA transfer for banking apps: EPC069-12, version 002, UTF-8. Euros only, 0.01 to 999999999.99; a name has at most 70 characters,
 * a remittance text 140.
 */
export function epcCode({ name, iban, bic, amount, currency, remittance }: Transfer): string | undefined {
  const value = new Decimal(amount);
  if (currency !== 'EUR' || value.lessThan('0.01') || value.greaterThan('999999999.99')) return undefined;
  const oneLine = (text: string, most: number) => Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, most).join('');
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    bic.replace(/\s/g, ''),
    oneLine(name, 70),
    iban.replace(/\s/g, ''),
    `EUR${value.toFixed(2)}`,
    '',
    '',
    oneLine(remittance, 140),
  ].join('\n');
}
