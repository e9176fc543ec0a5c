import { Decimal } from 'decimal.js';
import type { BusinessDate } from '../../kernel/time.ts';
import type { InvoiceLine } from '../invoice-line.ts';

export type DocumentLanguage = 'de' | 'en';

/** What an e-invoice says in words, in the customer's language. */
export interface Words {
  readonly accounts: string;
  readonly management: string;
  readonly means: { readonly sepa: string; readonly transfer: string; readonly clearing: string };
  readonly payable: (date: string) => string;
  readonly credited: string;
  /** Where credits cover the whole of an invoice. */
  readonly covered: string;
  readonly demo: string;
  readonly cancels: (number: string, date: string) => string;
  readonly corrects: (number: string, date: string) => string;
  readonly replaces: (number: string, date: string) => string;
  readonly reason: string;
  readonly priceList: string;
  readonly model: string;
  readonly rule: string;
  readonly date: (date: BusinessDate) => string;
  readonly lineDetail: (line: InvoiceLine) => string | undefined;
}

const german: Words = {
  accounts: 'Buchhaltung',
  management: 'Geschäftsführung',
  means: { sepa: 'SEPA-Überweisung', transfer: 'Überweisung', clearing: 'Verrechnung oder Erstattung' },
  payable: (date) => `Zahlbar bis zum ${date} ohne Abzug.`,
  credited: 'Der Betrag wird mit offenen Rechnungen verrechnet oder erstattet.',
  covered: 'Durch Guthaben ausgeglichen; es ist nichts zu bezahlen.',
  demo: 'Demo: So sieht eine Rechnung aus. Dies ist keine, und es ist nichts zu bezahlen.',
  cancels: (number, date) => `Storniert die Rechnung ${number} vom ${date} vollständig.`,
  corrects: (number, date) => `Korrigiert die Rechnung ${number} vom ${date}.`,
  replaces: (number, date) => `Ersetzt die stornierte Rechnung ${number} vom ${date}.`,
  reason: 'Grund',
  priceList: 'Preisliste',
  model: 'Modell',
  rule: 'Regel',
  date: (date) => date.split('-').reverse().join('.'),
  lineDetail: ({ tokens, days }) =>
    joined([tokens === undefined ? '' : `${grouped(tokens, '.')} Token`, days && days.billed < days.of ? `${days.billed} von ${days.of} Tagen` : '']),
};

const english: Words = {
  accounts: 'Accounts department',
  management: 'Managing directors',
  means: { sepa: 'SEPA credit transfer', transfer: 'Credit transfer', clearing: 'Set off or refunded' },
  payable: (date) => `Payable by ${date} without deduction.`,
  credited: 'The amount is set off against open invoices or refunded.',
  covered: 'Covered by credits; nothing is to be paid.',
  demo: 'Demo: this is what an invoice looks like. It is none, and nothing is to be paid.',
  cancels: (number, date) => `Cancels invoice ${number} of ${date} as a whole.`,
  corrects: (number, date) => `Corrects invoice ${number} of ${date}.`,
  replaces: (number, date) => `Replaces the cancelled invoice ${number} of ${date}.`,
  reason: 'Reason',
  priceList: 'Price list',
  model: 'Model',
  rule: 'Rule',
  date: (date) => {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${new Decimal(day).toFixed()} ${englishMonths[Number(month) - 1] ?? ''} ${year}`;
  },
  lineDetail: ({ tokens, days }) =>
    joined([tokens === undefined ? '' : `${grouped(tokens, ',')} tokens`, days && days.billed < days.of ? `${days.billed} of ${days.of} days` : '']),
};

const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export function words(language: DocumentLanguage | undefined): Words {
  return language === 'en' ? english : german;
}

function joined(parts: readonly string[]): string | undefined {
  const said = parts.filter((part) => part !== '');
  return said.length > 0 ? said.join(' · ') : undefined;
}

function grouped(count: number, separator: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator);
}
