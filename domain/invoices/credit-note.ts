import { Decimal } from 'decimal.js';
import { cents, sum, type Amount } from '../kernel/money.ts';
import { reject, type Rejection } from '../kernel/rejection.ts';
import { correcting, isCorrectable, type CorrectionRequest } from './cancellation.ts';
import type { Correction } from './correction-register.ts';
import type { Invoice } from './events.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { lineWords } from './line-words.ts';
import { billedTooMuch, settledPart } from './settled.ts';
import { totals } from './totals.ts';

/** Why an amount can't be credited, in order of precedence. */
export const creditNoteRefusals = [
  'InvoiceNotFound',
  'InvoiceAlreadyCancelled',
  'AmountNotInCents',
  'AmountNotPositive',
  'LineNotFound',
  'LineNamedTwice',
  'CreditAboveRest',
] as const;
type CreditNoteRefusal = (typeof creditNoteRefusals)[number];

export interface CreditedLine {
  /** The invoice's line, from 1. */
  readonly position: number;
  /** What of its net is given back. */
  readonly net: Amount;
}

/** The document that gives back a part of an invoice, line by line and never more than is left of it. */
export function creditNoteOf(
  invoice: Invoice | undefined,
  correction: Correction,
  credited: readonly CreditedLine[],
  { number, issuedOn, reason, seller }: CorrectionRequest,
  /** The lines that an invoice of the month would have today. */
  asked: readonly InvoiceLine[] = [],
): Invoice | Rejection<CreditNoteRefusal> {
  if (!isCorrectable(invoice)) return reject('InvoiceNotFound');
  if (correction.cancelledBy !== undefined) return reject('InvoiceAlreadyCancelled', { by: correction.cancelledBy });
  const before = sum(correction.credited.values());
  let net = new Decimal(0);
  let due = billedTooMuch(asked);
  const lines: InvoiceLine[] = [];
  for (const { position, net: amount } of credited) {
    const line = invoice.lines[position - 1];
    if (new Decimal(amount).decimalPlaces() > 2) return reject('AmountNotInCents');
    if (!new Decimal(amount).greaterThan(0)) return reject('AmountNotPositive');
    if (!line) return reject('LineNotFound', { position });
    if (lines.some(({ corrects }) => corrects === position)) return reject('LineNamedTwice', { position });
    // Credits on the invoice itself are lines below zero: neither a line nor the whole may be given back twice.
    const left = Decimal.min(new Decimal(line.net).minus(correction.credited.get(position) ?? 0), new Decimal(invoice.net).minus(before).minus(net));
    if (left.lessThan(amount)) return reject('CreditAboveRest', { position, left: cents(Decimal.max(left, 0)) });
    const settled = settledPart(line, amount, due, asked);
    net = net.plus(amount);
    due = due.minus(settled?.net ?? 0);
    lines.push({ ...creditLine(line, position, amount, invoice.language), ...(settled && { settled }) });
  }
  return {
    ...correcting(invoice, issuedOn),
    number,
    kind: 'credit-note',
    seller,
    reason,
    paymentTerms: lineWords(invoice.language).lowers(invoice.number),
    lines,
    // Each document's tax is the rate on its own sum, to the cent (EN 16931 BR-CO-17): several notes may differ from one by rounding.
    ...totals(lines, invoice.tax),
  };
}

function creditLine(line: InvoiceLine, position: number, net: Amount, language: Invoice['language']): InvoiceLine {
  const { text, model, priceVersion, period, kind } = line;
  return {
    kind,
    text: `${lineWords(language).corrects(position)}: ${text}`,
    quantity: '1',
    unit: 'piece',
    unitPrice: cents(net),
    net: cents(net),
    priceVersion,
    ...(model !== undefined && { model }),
    ...(period && { period }),
    corrects: position,
  };
}
