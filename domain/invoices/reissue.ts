import { isRejection, reject, type Rejection } from '../kernel/rejection.ts';
import { isCorrectable } from './cancellation.ts';
import type { Correction } from './correction-register.ts';
import type { DraftRefusal, InvoiceDraft } from './draft-invoice.ts';
import type { Invoice } from './events.ts';
import { words } from './einvoice/words.ts';
import { lineWords } from './line-words.ts';
import { totals } from './totals.ts';
import { taxIn } from './tax.ts';

/** Why a cancelled invoice can't be issued anew, in order of precedence. */
export const reissueRefusals = ['InvoiceNotFound', 'InvoiceNotCancelled', 'InvoiceAlreadyReissued', 'CustomerNotBillable'] as const;

/**
 * A cancelled invoice issued anew: the same lines, and the customer and its tax case as they are known now. `draft` is what
 * would be billed if the cancelled invoice had never been.
 */
export function reissueOf(
  invoice: Invoice | undefined,
  correction: Correction,
  replacement: string | undefined,
  draft: InvoiceDraft | Rejection<DraftRefusal>,
): InvoiceDraft | Rejection<(typeof reissueRefusals)[number]> {
  if (!isCorrectable(invoice)) return reject('InvoiceNotFound');
  if (correction.cancelledBy === undefined || !correction.reissue) return reject('InvoiceNotCancelled');
  if (replacement !== undefined) return reject('InvoiceAlreadyReissued', { by: replacement });
  if (isRejection(draft)) return reject('CustomerNotBillable', { ...draft.info, because: draft.rejected });
  // The lines stay as they were written, so the document does not change its language around them.
  const { lines, supplyFrom, supplyTo, currency, language } = invoice;
  const { language: _, ...rest } = draft;
  return {
    ...rest,
    ...(language !== undefined && { language }),
    tax: taxIn(language, draft.tax),
    paymentTerms: lineWords(language).payable(words(language).date(draft.dueOn)),
    supplyFrom,
    supplyTo,
    currency,
    lines,
    ...totals(lines, draft.tax),
    preceding: { number: invoice.number, issuedOn: invoice.issuedOn },
    reason: lineWords(language).replaces(invoice.number),
  };
}
