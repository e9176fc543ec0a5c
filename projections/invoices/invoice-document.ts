import { Decimal } from 'decimal.js';
import { findModel } from '../../domain/assistants/models.ts';
import { isCovered, isCredit, notes } from '../../domain/invoices/einvoice/from-invoice.ts';
import { words, type DocumentLanguage } from '../../domain/invoices/einvoice/words.ts';
import type { Invoice } from '../../domain/invoices/events.ts';
import type { InvoiceLine } from '../../domain/invoices/invoice-line.ts';
import { cents, sum } from '../../domain/kernel/money.ts';
import { labels } from './document-labels.ts';
import { epcCode } from './epc-code.ts';
import { figures } from './figures.ts';

type Pair = readonly [label: string, value: string];

/** An invoice as it is read: every figure written out, nothing left to compute for whoever lays it out. */
export interface InvoiceDocument {
  readonly language: DocumentLanguage;
  readonly kind: string;
  readonly title: string;
  readonly demo: string | undefined;
  readonly seller: {
    readonly name: string;
    readonly senderLine: string;
    readonly address: readonly string[];
    readonly contact: readonly string[];
    readonly bank: readonly string[];
    readonly legal: readonly string[];
  };
  readonly customer: readonly string[];
  readonly facts: readonly Pair[];
  readonly notes: readonly string[];
  readonly greeting: string;
  readonly lines: readonly {
    readonly position: string;
    readonly text: string;
    readonly detail: string;
    readonly quantity: string;
    readonly unit: string;
    readonly unitPrice: string;
    readonly net: string;
    /** The sum up to and including this line, for the foot of a page. */
    readonly carried: string;
  }[];
  readonly totals: readonly Pair[];
  readonly due: Pair;
  readonly taxNote: string | undefined;
  readonly payment: { readonly sentence: string; readonly pairs: readonly Pair[]; readonly code: string | undefined };
  readonly usage: { readonly rows: readonly (readonly string[])[]; readonly total: string } | undefined;
}

/** Holds every field § 14 (4) UStG asks for; § 14a (1) adds both VAT ids and the note when the customer owes the tax. */
export function invoiceDocument(invoice: Invoice): InvoiceDocument {
  const { seller, customer, currency, tax, kind = 'invoice', language = 'de' } = invoice;
  const { address } = customer;
  const text = labels(language);
  const { money, date, percent } = figures(language);
  const month = `${text.months[Number(invoice.period.slice(5)) - 1] ?? ''} ${invoice.period.slice(0, 4)}`;
  const due: Pair = [text.total[kind], money(invoice.gross, currency)];
  const title = `${text.kinds[kind]} ${invoice.number}`;
  return {
    language,
    kind: text.kinds[kind],
    title,
    demo: invoice.demo ? words(language).demo : undefined,
    seller: sellerOf(invoice),
    customer: [
      customer.name,
      ...(customer.contact === undefined ? [] : [customer.contact]),
      address.street,
      [address.postalCode, address.city].filter((part) => part !== '').join(' '),
      ...(address.country === 'DE' ? [] : [text.countries[address.country]]),
    ].filter((line) => line.trim() !== ''),
    facts: factsOf(invoice),
    notes: notes({ ...invoice, demo: false }),
    greeting: text.greetings[kind](month),
    lines: linesOf(invoice),
    totals: [
      [text.net, money(invoice.net, currency)],
      [tax.category === 'S' ? `${text.vat} ${percent(tax.rate)}` : text.vat, money(invoice.vat, currency)],
    ],
    due,
    taxNote: tax.note,
    payment: isCredit(invoice)
      ? { sentence: text.credit, pairs: [], code: undefined }
      : isCovered(invoice)
        ? { sentence: words(language).covered, pairs: [], code: undefined }
        : {
            sentence: invoice.paymentTerms?.trim() ? readable(invoice.paymentTerms.trim(), language) : text.pay(date(invoice.dueOn)),
            pairs: [
              [text.payment.payee, seller.name],
              [text.payment.amount, due[1]],
              ['IBAN', inGroupsOfFour(seller.iban)],
              ['BIC', seller.bic],
              [text.payment.remittance, invoice.number],
              [text.payment.due, date(invoice.dueOn)],
            ],
            // Nobody should pay for a demo by accident.
            code: invoice.demo ? undefined : epcCode({ ...seller, amount: invoice.gross, currency, remittance: invoice.number }),
          },
    usage: usageOf(invoice),
  };
}

function sellerOf({ seller, tax, language = 'de' }: Invoice): InvoiceDocument['seller'] {
  const { legal, countries } = labels(language);
  const country = seller.country === 'DE' || seller.country === 'AT' || seller.country === 'CH' ? countries[seller.country] : seller.country;
  return {
    name: seller.name,
    senderLine: [seller.name, seller.street, `${seller.postalCode} ${seller.city}`].join(' · '),
    address: [seller.name, seller.street, `${seller.postalCode} ${seller.city}`, country],
    contact: [seller.email, seller.phone, `${legal.management}: ${seller.management}`, seller.registration],
    bank: [seller.bank, `IBAN ${inGroupsOfFour(seller.iban)}`, `BIC ${seller.bic}`],
    // A service outside the scope of German VAT names the tax number only, as its e-invoice must (EN 16931 BR-O-02).
    legal: [...(tax.category === 'O' ? [] : [`${legal.vatId} ${seller.vatId}`]), `${legal.taxNumber} ${seller.taxNumber}`],
  };
}

function factsOf(invoice: Invoice): readonly Pair[] {
  const { customer, kind = 'invoice', language = 'de', preceding } = invoice;
  const { facts } = labels(language);
  const { date } = figures(language);
  const id = customer.address.country === 'CH' ? (customer.legalRegistration ?? customer.vatId) : customer.vatId;
  return [
    [facts.number[kind], invoice.number],
    [facts.issuedOn, date(invoice.issuedOn)],
    ...(preceding ? [[facts.preceding, preceding.number] as const] : []),
    [facts.supply, `${date(invoice.supplyFrom)} – ${date(invoice.supplyTo)}`],
    [facts.customer, invoice.debtorAccount],
    ...(invoice.buyerReference === undefined ? [] : [[facts.reference, invoice.buyerReference] as const]),
    ...(invoice.orderReference === undefined ? [] : [[facts.order, invoice.orderReference] as const]),
    ...(id === undefined ? [] : [[customer.address.country === 'CH' ? facts.uid : facts.vatId, id] as const]),
  ];
}

function linesOf({ lines, currency, supplyFrom, supplyTo, language = 'de' }: Invoice): InvoiceDocument['lines'] {
  const { units } = labels(language);
  const { money, quantity } = figures(language);
  const { lineDetail, priceList } = words(language);
  return lines.map((line, i) => ({
    position: String(i + 1),
    text: line.text,
    detail: [lineDetail(line), periodOf(line, { from: supplyFrom, to: supplyTo }, language), `${priceList} ${line.priceVersion}`]
      .filter((part) => part !== undefined)
      .join(' · '),
    unit: units[line.unit],
    quantity: quantity(line.quantity),
    unitPrice: money(line.unitPrice, currency),
    net: money(line.net, currency),
    carried: money(cents(sum(lines.slice(0, i + 1).map(({ net }) => net))), currency),
  }));
}

/** A line's own period, where it is another one than the invoice's. */
function periodOf({ period }: InvoiceLine, whole: { readonly from: string; readonly to: string }, language: DocumentLanguage): string | undefined {
  const { date } = figures(language);
  return period && (period.from !== whole.from || period.to !== whole.to) ? `${date(period.from)} – ${date(period.to)}` : undefined;
}

/** What the tokens of the lines are made of: model by model, with the place of the metered calls in the log. */
function usageOf({ lines, language = 'de' }: Invoice): InvoiceDocument['usage'] {
  const { usage } = labels(language);
  const { quantity } = figures(language);
  const metered = lines.filter(({ kind, tokens }) => kind !== 'base-fee' && tokens !== undefined);
  if (metered.length === 0) return undefined;
  return {
    rows: metered.map(({ kind, model, bookedModel, tokens = 0, priceVersion, events }) => [
      modelName(model, bookedModel),
      kind === 'included-usage' ? usage.included : usage.overage,
      quantity(String(tokens)),
      events ? quantity(String(events.count)) : '–',
      String(priceVersion),
      events ? `${events.from} – ${events.to}` : '–',
    ]),
    total: quantity(metered.reduce((all, { tokens = 0, kind }) => (kind === 'credit' ? all.minus(tokens) : all.plus(tokens)), new Decimal(0)).toFixed()),
  };
}

function modelName(model: string | undefined, booked: string | undefined): string {
  const name = (id: string) => findModel(id)?.name ?? id;
  if (model === undefined) return '–';
  return booked !== undefined && booked !== model ? `${name(model)} (${name(booked)})` : name(model);
}

/** A discount in XRechnung's notation, as people say it. */
function readable(terms: string, language: DocumentLanguage): string {
  const { percent } = figures(language);
  const { discount } = labels(language);
  return terms.replace(/^#SKONTO#TAGE=(\d+)#PROZENT=(\d+\.\d{2})(?:#BASISBETRAG=[^#]*)?#$/gm, (_, days: string, rate: string) => discount(percent(rate), days));
}

function inGroupsOfFour(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}
