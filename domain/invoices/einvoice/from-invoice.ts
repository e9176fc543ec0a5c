import { Decimal } from 'decimal.js';
import type { Invoice } from '../events.ts';
import { einvoiceLine } from './invoice-line.ts';
import { EInvoice, type Party } from './model.ts';
import { buyerOf, sellerOf } from './parties.ts';
import { words } from './words.ts';

/** BT-24 of the two specifications that are written. */
export const specifications = {
  en16931: 'urn:cen.eu:en16931:2017',
  xrechnung: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
} as const;
export type Specification = keyof typeof specifications;

/** BT-23 of an invoice that answers to no order process of its own. */
const billing = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

const exemptions: Readonly<Record<string, string>> = { AE: 'VATEX-EU-AE', O: 'VATEX-EU-O', G: 'VATEX-EU-G' };

/** The invoice as its receiver's machine reads it. Nothing is computed anew but the taxable amount: every figure is the one that was issued. */
export function fromInvoice(invoice: Invoice, specification: Specification): EInvoice {
  const { tax, currency } = invoice;
  const text = words(invoice.language);
  const credit = isCredit(invoice);
  const lines = invoice.lines.map((line, i) => einvoiceLine(line, i + 1, tax, text));
  return EInvoice.parse({
    specification: specifications[specification],
    process: billing,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    type: typeCode(invoice),
    currency,
    // A credit is nothing to be paid by a day.
    dueOn: credit ? undefined : invoice.dueOn,
    // A blank reference is none (BR-DE-15).
    buyerReference: [invoice.buyerReference?.trim(), invoice.debtorAccount].find((reference) => reference !== undefined && reference !== ''),
    order: invoice.orderReference,
    terms: terms(invoice),
    notes: notes(invoice).map((note) => ({ text: note })),
    preceding: invoice.preceding ? [{ ...invoice.preceding }] : [],
    seller: sellerOf(invoice),
    buyer: buyerOf(invoice),
    period: periodOf(invoice),
    payments: [payment(invoice)],
    remittance: invoice.number,
    totals: { lines: invoice.net, net: invoice.net, gross: invoice.gross, due: invoice.gross },
    taxTotals: [{ amount: invoice.vat, currency }],
    taxes: [
      {
        base: invoice.net,
        amount: invoice.vat,
        category: tax.category,
        // BR-DE-14 wants a rate even where there is no tax.
        rate: percent(tax.rate),
        ...(tax.category !== 'S' && { reason: tax.note, reasonCode: tax.exemptionCode ?? exemptions[tax.category] }),
      },
    ],
    lines,
  });
}

/**
 * BT-3. A cancellation is a credit note over the whole (381), not a corrected invoice (384): its amounts are positive and take away what
 * they state, and a receiver books 384 with positive amounts as a second demand.
 */
function typeCode(invoice: Pick<Invoice, 'kind'>): '380' | '381' {
  return isCredit(invoice) ? '381' : '380';
}

export function isCredit({ kind }: Pick<Invoice, 'kind'>): boolean {
  return kind === 'cancellation' || kind === 'credit-note';
}

/** Nothing is left to be paid of it. */
export function isCovered(invoice: Pick<Invoice, 'kind' | 'gross'>): boolean {
  return !isCredit(invoice) && new Decimal(invoice.gross).isZero();
}

export function percent(rate: string): string {
  return new Decimal(rate).toFixed();
}

/** BG-16. A SEPA transfer is one in euros; what we owe ourselves is set off or paid back, so the document names no account to pay to. */
function payment(invoice: Invoice): EInvoice['payments'][number] {
  const { seller, currency, language } = invoice;
  const { means } = words(language);
  if (isCredit(invoice)) return { code: '97', text: means.clearing };
  const account = { iban: seller.iban.replace(/\s/g, ''), name: seller.name, bic: seller.bic };
  return currency === 'EUR' ? { code: '58', text: means.sepa, account } : { code: '30', text: means.transfer, account };
}

/** BT-20. A line that speaks of a discount in XRechnung's notation ends with a line feed (BR-DE-18). */
function terms(invoice: Invoice): string {
  const { paymentTerms, dueOn, language } = invoice;
  const text = words(language);
  if (isCovered(invoice)) return text.covered;
  const said = paymentTerms?.trim() ? paymentTerms.trim() : isCredit(invoice) ? text.credited : text.payable(text.date(dueOn));
  return said.includes('#SKONTO#') ? `${said}\n` : said;
}

/** BT-22. */
export function notes(invoice: Invoice): readonly string[] {
  const { kind, preceding, reason, demo, language } = invoice;
  const text = words(language);
  const date = preceding && text.date(preceding.issuedOn);
  return [
    ...(demo ? [text.demo] : []),
    ...(preceding && date !== undefined
      ? [
          kind === 'cancellation'
            ? text.cancels(preceding.number, date)
            : kind === 'credit-note'
              ? text.corrects(preceding.number, date)
              : text.replaces(preceding.number, date),
        ]
      : []),
    ...(reason?.trim() ? [`${text.reason}: ${reason.trim()}`] : []),
  ];
}

/** BG-14. A year's fee is paid ahead, so the period reaches as far as its lines do (PEPPOL-EN16931-R110, R111). */
function periodOf({ supplyFrom, supplyTo, lines }: Invoice): { from: string; to: string } {
  const periods = lines.flatMap(({ period }) => (period ? [period] : []));
  return {
    from: periods.reduce((first, { from }) => (from < first ? from : first), supplyFrom),
    to: periods.reduce((last, { to }) => (to > last ? to : last), supplyTo),
  };
}

/** Whether XRechnung can be written: it wants an electronic address of the buyer (BT-49), EN 16931 does not. */
export function specificationFor(invoice: Invoice): Specification {
  const buyer: Party = buyerOf(invoice);
  return buyer.electronicAddress === undefined ? 'en16931' : 'xrechnung';
}
