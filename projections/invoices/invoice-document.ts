import type { Invoice } from '../../domain/invoices/events.ts';
import { inWords } from '../../domain/invoices/in-words.ts';
import { inGermanDate, inGermanMoney, inGermanPercent, inGermanQuantity } from './german-figures.ts';

/** An invoice as it is read: every figure written out, nothing left to compute for whoever lays it out. */
export interface InvoiceDocument {
  readonly title: string;
  readonly demo: boolean;
  readonly seller: {
    readonly name: string;
    readonly senderLine: string;
    readonly address: readonly string[];
    readonly contact: readonly string[];
    readonly bank: readonly string[];
    readonly legal: readonly string[];
  };
  readonly customer: readonly string[];
  /** Label and value, beside the address. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly greeting: string;
  readonly lines: readonly {
    readonly position: string;
    readonly text: string;
    readonly detail: string;
    readonly quantity: string;
    readonly unit: string;
    readonly unitPrice: string;
    readonly net: string;
  }[];
  readonly totals: readonly (readonly [label: string, value: string])[];
  readonly due: readonly [label: string, value: string];
  readonly taxNote: string | undefined;
  readonly payment: readonly (readonly [label: string, value: string])[];
  readonly paymentSentence: string;
}

const countries = { DE: 'Deutschland', AT: 'Österreich', CH: 'Schweiz' } as const;
const units = { month: 'Monat', 'million-tokens': 'Mio. Token' } as const;

/** Holds every field § 14 (4) UStG asks for; § 14a (1) adds both VAT ids and the note when the customer owes the tax. */
export function invoiceDocument(invoice: Invoice): InvoiceDocument {
  const { seller, customer, currency, tax } = invoice;
  const money = (amount: string) => inGermanMoney(amount, currency);
  const { address } = customer;
  const abroad = address.country !== 'DE';
  return {
    title: `Rechnung ${invoice.number}`,
    demo: invoice.demo,
    seller: {
      name: seller.name,
      senderLine: [seller.name, seller.street, `${seller.postalCode} ${seller.city}`].join(' · '),
      address: [seller.name, seller.street, `${seller.postalCode} ${seller.city}`, 'Deutschland'],
      contact: [seller.email, seller.phone, `Geschäftsführung: ${seller.management}`, seller.registration],
      bank: [seller.bank, `IBAN ${inGroupsOfFour(seller.iban)}`, `BIC ${seller.bic}`],
      // A service outside the scope of German VAT names the tax number only, as its e-invoice must (EN 16931 BR-O-02).
      legal: [...(tax.category === 'O' ? [] : [`USt-IdNr. ${seller.vatId}`]), `Steuernummer ${seller.taxNumber}`],
    },
    customer: [
      customer.name,
      address.street,
      [address.postalCode, address.city].filter((part) => part !== '').join(' '),
      ...(abroad ? [countries[address.country]] : []),
    ].filter((line) => line.trim() !== ''),
    facts: [
      ['Rechnungsnummer', invoice.number],
      ['Rechnungsdatum', inGermanDate(invoice.issuedOn)],
      ['Leistungszeitraum', `${inGermanDate(invoice.supplyFrom)} – ${inGermanDate(invoice.supplyTo)}`],
      ['Kundennummer', invoice.debtorAccount],
      ...(customer.vatId !== undefined && tax.category !== 'O' ? [['Ihre USt-IdNr.', customer.vatId] as const] : []),
      ...(customer.vatId !== undefined && tax.category === 'O' ? [['Ihre UID', customer.vatId] as const] : []),
    ],
    greeting: `Für unsere Leistungen im ${inWords(invoice.period)} berechnen wir Ihnen:`,
    lines: invoice.lines.map((line, i) => ({
      position: String(i + 1),
      text: line.text,
      unit: units[line.unit],
      detail: [...(line.tokens === undefined ? [] : [`${inGermanQuantity(String(line.tokens))} Token`]), `Preisliste ${line.priceVersion}`].join(' · '),
      quantity: inGermanQuantity(line.quantity),
      unitPrice: money(line.unitPrice),
      net: money(line.net),
    })),
    totals: [
      ['Nettobetrag', money(invoice.net)],
      [tax.category === 'S' ? `Umsatzsteuer ${inGermanPercent(tax.rate)}` : 'Umsatzsteuer', money(invoice.vat)],
    ],
    due: ['Rechnungsbetrag', money(invoice.gross)],
    taxNote: tax.note,
    paymentSentence: `Bitte überweisen Sie den Betrag bis zum ${inGermanDate(invoice.dueOn)} ohne Abzug auf unser Konto.`,
    payment: [
      ['Empfänger', seller.name],
      ['IBAN', inGroupsOfFour(seller.iban)],
      ['BIC', seller.bic],
      ['Verwendungszweck', invoice.number],
      ['Zahlbar bis', inGermanDate(invoice.dueOn)],
    ],
  };
}

function inGroupsOfFour(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}
