import type { InvoiceKind } from '../../domain/invoices/events.ts';
import type { DocumentLanguage } from '../../domain/invoices/einvoice/words.ts';

/** The words around the figures of an invoice that people read. */
export interface Labels {
  readonly kinds: Readonly<Record<InvoiceKind, string>>;
  readonly greetings: Readonly<Record<InvoiceKind, (month: string) => string>>;
  readonly months: readonly string[];
  readonly countries: Readonly<Record<'DE' | 'AT' | 'CH', string>>;
  readonly units: Readonly<Record<'month' | 'million-tokens' | 'piece', string>>;
  readonly facts: {
    readonly number: Readonly<Record<InvoiceKind, string>>;
    readonly issuedOn: string;
    readonly supply: string;
    readonly customer: string;
    readonly reference: string;
    readonly order: string;
    readonly vatId: string;
    readonly uid: string;
    readonly preceding: string;
  };
  readonly columns: {
    readonly position: string;
    readonly text: string;
    readonly quantity: string;
    readonly unit: string;
    readonly price: string;
    readonly net: string;
  };
  readonly carried: string;
  readonly net: string;
  readonly vat: string;
  readonly total: Readonly<Record<InvoiceKind, string>>;
  readonly payment: {
    readonly title: string;
    readonly payee: string;
    readonly remittance: string;
    readonly due: string;
    readonly amount: string;
    readonly scan: string;
  };
  readonly pay: (date: string) => string;
  readonly discount: (percent: string, days: string) => string;
  readonly credit: string;
  readonly usage: {
    readonly title: string;
    readonly says: (number: string) => string;
    readonly columns: {
      readonly model: string;
      readonly kind: string;
      readonly tokens: string;
      readonly calls: string;
      readonly price: string;
      readonly events: string;
    };
    readonly included: string;
    readonly overage: string;
    readonly total: string;
  };
  readonly page: (page: number, of: number) => string;
  readonly legal: { readonly vatId: string; readonly taxNumber: string; readonly management: string };
}

const de: Labels = {
  kinds: { invoice: 'Rechnung', cancellation: 'Stornorechnung', 'credit-note': 'Rechnungskorrektur' },
  greetings: {
    invoice: (month) => `Für unsere Leistungen im ${month} berechnen wir Ihnen:`,
    cancellation: (month) => `Folgende für den ${month} berechnete Leistungen nehmen wir vollständig zurück:`,
    'credit-note': (month) => `Von den für den ${month} berechneten Leistungen schreiben wir Ihnen gut:`,
  },
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  countries: { DE: 'Deutschland', AT: 'Österreich', CH: 'Schweiz' },
  units: { month: 'Monat', 'million-tokens': 'Mio. Token', piece: 'Stück' },
  facts: {
    number: { invoice: 'Rechnungsnummer', cancellation: 'Belegnummer', 'credit-note': 'Belegnummer' },
    issuedOn: 'Datum',
    supply: 'Leistungszeitraum',
    customer: 'Kundennummer',
    reference: 'Ihre Referenz',
    order: 'Ihre Bestellung',
    vatId: 'Ihre USt-IdNr.',
    uid: 'Ihre UID',
    preceding: 'Zu Rechnung',
  },
  columns: { position: 'Pos.', text: 'Leistung', quantity: 'Menge', unit: 'Einheit', price: 'Einzelpreis', net: 'Netto' },
  carried: 'Übertrag',
  net: 'Nettobetrag',
  vat: 'Umsatzsteuer',
  total: { invoice: 'Rechnungsbetrag', cancellation: 'Stornobetrag', 'credit-note': 'Korrekturbetrag' },
  payment: { title: 'Zahlung', payee: 'Empfänger', remittance: 'Verwendungszweck', due: 'Zahlbar bis', amount: 'Betrag', scan: 'Mit der Banking-App scannen' },
  pay: (date) => `Bitte überweisen Sie den Betrag bis zum ${date} ohne Abzug.`,
  discount: (percent, days) => `${percent} Skonto bei Zahlung innerhalb von ${days} Tagen.`,
  credit: 'Wir verrechnen den Betrag mit offenen Rechnungen oder erstatten ihn. Sie müssen nichts tun.',
  usage: {
    title: 'Nutzungsnachweis',
    says: (number) =>
      `Die Token hinter den Positionen. Zu jeder Antwort gibt es einen signierten Beleg; Sie finden die Belege im Portal unter Rechnungen, ${number}. „Ereignisse“ nennt die Stelle im Nutzungsprotokoll.`,
    columns: { model: 'Modell', kind: 'Art', tokens: 'Token', calls: 'Aufrufe', price: 'Preisliste', events: 'Ereignisse' },
    included: 'im Paket',
    overage: 'zusätzlich',
    total: 'Summe',
  },
  page: (page, of) => `Seite ${page} von ${of}`,
  legal: { vatId: 'USt-IdNr.', taxNumber: 'Steuernummer', management: 'Geschäftsführung' },
};

const en: Labels = {
  kinds: { invoice: 'Invoice', cancellation: 'Cancellation', 'credit-note': 'Invoice correction' },
  greetings: {
    invoice: (month) => `For our services in ${month} we charge you:`,
    cancellation: (month) => `We take back in full what we charged for ${month}:`,
    'credit-note': (month) => `Of what we charged for ${month} we credit you:`,
  },
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  countries: { DE: 'Germany', AT: 'Austria', CH: 'Switzerland' },
  units: { month: 'month', 'million-tokens': 'm tokens', piece: 'piece' },
  facts: {
    number: { invoice: 'Invoice number', cancellation: 'Document number', 'credit-note': 'Document number' },
    issuedOn: 'Date',
    supply: 'Period of supply',
    customer: 'Customer number',
    reference: 'Your reference',
    order: 'Your order',
    vatId: 'Your VAT id',
    uid: 'Your UID',
    preceding: 'For invoice',
  },
  columns: { position: 'No.', text: 'Service', quantity: 'Quantity', unit: 'Unit', price: 'Unit price', net: 'Net' },
  carried: 'Carried over',
  net: 'Net amount',
  vat: 'VAT',
  total: { invoice: 'Total due', cancellation: 'Total cancelled', 'credit-note': 'Total credited' },
  payment: { title: 'Payment', payee: 'Payee', remittance: 'Reference', due: 'Payable by', amount: 'Amount', scan: 'Scan with your banking app' },
  pay: (date) => `Please transfer the amount by ${date} without deduction.`,
  discount: (percent, days) => `${percent} discount on payment within ${days} days.`,
  credit: 'We set the amount off against open invoices or refund it. You need not do anything.',
  usage: {
    title: 'Statement of usage',
    says: (number) =>
      `The tokens behind the lines. There is a signed receipt for every reply; you find the receipts in the portal under invoices, ${number}. “Events” names the place in the usage log.`,
    columns: { model: 'Model', kind: 'Kind', tokens: 'Tokens', calls: 'Calls', price: 'Price list', events: 'Events' },
    included: 'included',
    overage: 'additional',
    total: 'Total',
  },
  page: (page, of) => `Page ${page} of ${of}`,
  legal: { vatId: 'VAT id', taxNumber: 'Tax number', management: 'Managing directors' },
};

export function labels(language: DocumentLanguage): Labels {
  return language === 'en' ? en : de;
}
