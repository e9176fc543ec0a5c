import { reject, type Rejection } from '../kernel/rejection.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { Correction } from './correction-register.ts';
import type { Invoice, Seller } from './events.ts';
import { lineWords } from './line-words.ts';

/** Why an invoice can't be cancelled, in order of precedence. */
export const cancellationRefusals = ['InvoiceNotFound', 'InvoiceAlreadyCancelled', 'InvoiceAlreadyCredited'] as const;

export interface CorrectionRequest {
  readonly number: string;
  readonly issuedOn: BusinessDate;
  readonly reason: string;
  readonly seller: Seller;
}

/** The document that takes a whole invoice back (§ 14 (6) UStG with § 31 (5) UStDV: it names the invoice it corrects). */
export function cancellationOf(
  invoice: Invoice | undefined,
  correction: Correction,
  { number, issuedOn, reason, seller }: CorrectionRequest,
): Invoice | Rejection<(typeof cancellationRefusals)[number]> {
  if (!isCorrectable(invoice)) return reject('InvoiceNotFound');
  if (correction.cancelledBy !== undefined) return reject('InvoiceAlreadyCancelled', { by: correction.cancelledBy });
  // What was credited would be taken back twice; a credit note of the rest does it.
  if (correction.credited.size > 0) return reject('InvoiceAlreadyCredited');
  return {
    ...correcting(invoice, issuedOn),
    number,
    kind: 'cancellation',
    seller,
    reason,
    paymentTerms: lineWords(invoice.language).cancels(invoice.number),
  };
}

/** Cancellations and credit notes are final. */
export function isCorrectable(invoice: Invoice | undefined): invoice is Invoice {
  return invoice !== undefined && (invoice.kind ?? 'invoice') === 'invoice';
}

/** What every correction takes over from its invoice. */
export function correcting(invoice: Invoice, issuedOn: BusinessDate): Invoice {
  const { documents: _files, paymentTerms: _terms, reason: _reason, ...kept } = invoice;
  return { ...kept, issuedOn, dueOn: issuedOn, preceding: { number: invoice.number, issuedOn: invoice.issuedOn } };
}
