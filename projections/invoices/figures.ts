import { Decimal } from 'decimal.js';
import { words, type DocumentLanguage } from '../../domain/invoices/einvoice/words.ts';
import type { Amount, Currency } from '../../domain/kernel/money.ts';
import type { BusinessDate } from '../../domain/kernel/time.ts';

const signs: Readonly<Record<Currency, string>> = { EUR: '€', CHF: 'CHF' };
const hardSpace = '\u00a0';

/** Figures as the readers of one language write them. */
export interface Figures {
  /** 1250 → `1.250,00 €`, `€ 1,250.00`. */
  readonly money: (amount: Amount, currency: Currency) => string;
  /** 0.0125 → `0,0125`, without trailing zeros. */
  readonly quantity: (quantity: Amount) => string;
  /** 19.00 → `19 %`. */
  readonly percent: (rate: Amount) => string;
  readonly date: (date: BusinessDate) => string;
}

export function figures(language: DocumentLanguage): Figures {
  const { date } = words(language);
  if (language === 'en')
    return {
      money: (amount, currency) => `${signs[currency]}${hardSpace}${grouped(new Decimal(amount).toFixed(2), ',', '.')}`,
      quantity: (quantity) => grouped(new Decimal(quantity).toFixed(), ',', '.'),
      percent: (rate) => `${grouped(new Decimal(rate).toFixed(), ',', '.')}%`,
      date,
    };
  return {
    money: (amount, currency) => `${grouped(new Decimal(amount).toFixed(2), '.', ',')}${hardSpace}${signs[currency]}`,
    quantity: (quantity) => grouped(new Decimal(quantity).toFixed(), '.', ','),
    percent: (rate) => `${grouped(new Decimal(rate).toFixed(), '.', ',')}${hardSpace}%`,
    date,
  };
}

function grouped(decimal: string, thousands: string, point: string): string {
  const [whole = '', fraction] = decimal.replace('-', '−').split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return fraction === undefined ? groups : `${groups}${point}${fraction}`;
}
