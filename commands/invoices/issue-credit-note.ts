import { z } from 'zod';
import type { CorrectionRegister } from '../../domain/invoices/correction-register.ts';
import { creditNoteOf, creditNoteRefusals } from '../../domain/invoices/credit-note.ts';
import { CreditNoteIssued, type Invoice } from '../../domain/invoices/events.ts';
import { renderedRefusals, withDocuments } from '../../domain/invoices/rendered.ts';
import { Amount } from '../../domain/kernel/money.ts';
import { isRejection, type Rejection } from '../../domain/kernel/rejection.ts';
import { command, type Facts } from '../kernel/command.ts';
import { correctionInput, correctionRegister, correctionSoFar, gatherCorrection, nextCorrection } from './correction-input.ts';

const input = z.object({
  ...correctionInput,
  /** Positions of the invoice's lines, from 1, and what of their net is given back. */
  lines: z.array(z.object({ position: z.number().int().positive(), net: Amount })).min(1),
});
type Gathered = Awaited<ReturnType<typeof gatherCorrection>>;

/** The credit note as it would be issued, before its files are made. */
export function plannedCreditNote(
  register: CorrectionRegister,
  { invoice, lines, reason }: z.output<typeof input>,
  facts: Pick<Facts, 'today'> & Gathered,
): Invoice | Rejection<(typeof creditNoteRefusals)[number]> {
  const request = { ...nextCorrection(register, facts), reason, seller: facts.seller };
  return creditNoteOf(invoice, correctionSoFar(register, facts.earlier, invoice), lines, request);
}

export const issueCreditNote = command({
  name: 'IssueCreditNote',
  says: 'Give back a part of an invoice, line by line, by a document that names it and the reason.',
  permission: 'invoices:issue',
  input,
  ...correctionRegister,
  rejections: [...creditNoteRefusals, ...renderedRefusals],
  gather: gatherCorrection,
  decide(register, request, facts) {
    const planned = plannedCreditNote(register, request, facts);
    if (isRejection(planned)) return planned;
    const issued = withDocuments([planned], request.rendered);
    return isRejection(issued) ? issued : issued.map(CreditNoteIssued);
  },
});
