import type { Invoice, InvoiceKind } from '../../domain/invoices/events.ts';
import { germanDate, inWords } from '../../domain/invoices/in-words.ts';
import { frame } from '../access/mail-frame.ts';

const subjects: Readonly<Record<'de' | 'en', Readonly<Record<InvoiceKind, (number: string) => string>>>> = {
  de: {
    invoice: (number) => `Rechnung ${number}`,
    cancellation: (number) => `Stornorechnung ${number}`,
    'credit-note': (number) => `Rechnungskorrektur ${number}`,
  },
  en: {
    invoice: (number) => `Invoice ${number}`,
    cancellation: (number) => `Cancellation ${number}`,
    'credit-note': (number) => `Credit note ${number}`,
  },
};

/** The letter around an invoice; what counts stands in the files attached. */
export function invoiceMail(invoice: Invoice, language: 'de' | 'en', url: string) {
  const subject = subjects[language][invoice.kind ?? 'invoice'](invoice.number);
  return frame(
    language === 'de'
      ? {
          language,
          subject: `${subject} von ${sellerName(invoice)}`,
          greeting: 'Guten Tag,',
          paragraphs: german(invoice),
          button: { label: 'Im Portal ansehen', url },
          small: ['Die PDF-Datei ist zugleich eine E-Rechnung (ZUGFeRD, EN 16931). Bitte bewahren Sie sie elektronisch auf.'],
        }
      : {
          language,
          subject: `${subject} from ${sellerName(invoice)}`,
          greeting: 'Hello,',
          paragraphs: english(invoice),
          button: { label: 'View in the portal', url },
          small: ['The PDF file is an e-invoice as well (ZUGFeRD, EN 16931). Please keep it in electronic form.'],
        },
  );
}

export function sellerName({ seller }: Pick<Invoice, 'seller'>): string {
  return seller.brand ?? seller.name;
}

function german({ kind = 'invoice', number, period, gross, currency, dueOn, preceding }: Invoice): readonly string[] {
  const amount = `${gross.replace('.', ',')} ${currency}`;
  const before = preceding?.number ?? '';
  if (kind === 'cancellation') return [`mit der beigefügten Stornorechnung ${number} nehmen wir die Rechnung ${before} über ${amount} vollständig zurück.`];
  if (kind === 'credit-note')
    return [`mit der beigefügten Rechnungskorrektur ${number} schreiben wir Ihnen zur Rechnung ${before} einen Betrag von ${amount} gut.`];
  return [
    `anbei erhalten Sie die Rechnung ${number} für ${inWords(period)} über ${amount}. Bitte überweisen Sie den Betrag bis zum ${germanDate(dueOn)}.`,
    ...(preceding ? [`Sie ersetzt die Rechnung ${before}, die wir storniert haben.`] : []),
  ];
}

function english({ kind = 'invoice', number, period, gross, currency, dueOn, preceding }: Invoice): readonly string[] {
  const amount = `${currency} ${gross}`;
  const before = preceding?.number ?? '';
  if (kind === 'cancellation') return [`please find attached the cancellation ${number}. It takes back invoice ${before} over ${amount} as a whole.`];
  if (kind === 'credit-note') return [`please find attached the credit note ${number}. It credits ${amount} to invoice ${before}.`];
  return [
    `please find attached invoice ${number} for ${period} over ${amount}. Please transfer the amount by ${dueOn}.`,
    ...(preceding ? [`It replaces invoice ${before}, which we cancelled.`] : []),
  ];
}
