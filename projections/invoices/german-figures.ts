import { Decimal } from 'decimal.js';
import type { Amount, Currency } from '../../domain/kernel/money.ts';
import type { BusinessDate } from '../../domain/kernel/time.ts';

const signs: Readonly<Record<Currency, string>> = { EUR: '€', CHF: 'CHF' };
const hardSpace = '\u00a0';

/** 1250 → `1.250,00 €`. */
export function inGermanMoney(amount: Amount, currency: Currency): string {
  return `${grouped(new Decimal(amount).toFixed(2))}${hardSpace}${signs[currency]}`;
}

/** 0.0125 → `0,0125`, without trailing zeros. */
export function inGermanQuantity(quantity: Amount): string {
  return grouped(new Decimal(quantity).toFixed());
}

/** 19.00 → `19 %`. */
export function inGermanPercent(rate: Amount): string {
  return `${grouped(new Decimal(rate).toFixed())}${hardSpace}%`;
}

/** 2026-11-30 → `30.11.2026`. */
export function inGermanDate(date: BusinessDate): string {
  return date.split('-').reverse().join('.');
}

function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return fraction === undefined ? groups : `${groups},${fraction}`;
}
