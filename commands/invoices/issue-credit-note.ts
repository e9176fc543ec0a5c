import { z } from 'zod';
import { askedLines } from '../../domain/invoices/asked-lines.ts';
import type { CorrectionRegister } from '../../domain/invoices/correction-register.ts';
import { creditNoteOf, creditNoteRefusals } from '../../domain/invoices/credit-note.ts';
import { CreditNoteIssued, type Invoice } from '../../domain/invoices/events.ts';
import { seriesOf } from '../../domain/invoices/invoice-number.ts';
import type { InvoiceLine } from '../../domain/invoices/invoice-line.ts';
import { invoiceRegisterFolding } from '../../domain/invoices/invoice-register.ts';
import { renderedRefusals, withDocuments } from '../../domain/invoices/rendered.ts';
import { BookableAmount } from '../../domain/kernel/money.ts';
import { isRejection, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command, type Facts, type Sources } from '../kernel/command.ts';
import { correctionInput, correctionRegister, correctionSoFar, gatherCorrection, nextCorrection } from './correction-input.ts';
import { completeMonth, gatherMonth } from './gather-month.ts';

const input = z.object({
  ...correctionInput,
  /** Positions of the invoice's lines, from 1, and what of their net is given back. */
  lines: z.array(z.object({ position: z.number().int().positive(), net: BookableAmount })).min(1),
});
type Input = z.output<typeof input>;
type Gathered = Awaited<ReturnType<typeof gather>>;

async function gather(request: Input, { state }: Pick<Sources, 'state'>, facts: Pick<Facts, 'today'>) {
  const [correction, asked] = await Promise.all([gatherCorrection(request, { state }, facts), gatherAsked(request.invoice, { state }, facts)]);
  return { ...correction, asked };
}

/** The lines that an invoice of the month would have today: below zero in all, the note settles that. */
async function gatherAsked(invoice: Invoice | undefined, { state }: Pick<Sources, 'state'>, { today }: Pick<Facts, 'today'>): Promise<readonly InvoiceLine[]> {
  if (!invoice) return [];
  const { customerId, period } = invoice;
  const [month, register] = await Promise.all([
    gatherMonth(state, { customerId, period, issuedOn: today }),
    state(invoiceRegisterFolding, stream.invoiceRegister(seriesOf(today))),
  ]);
  const found = askedLines({ customerId, period, asOf: undefined }, completeMonth(month, register, { period, customerId }));
  return typeof found === 'string' ? [] : found.asked;
}

/** The credit note as it would be issued, before its files are made. */
export function plannedCreditNote(
  register: CorrectionRegister,
  { invoice, lines, reason }: Input,
  facts: Pick<Facts, 'today'> & Gathered,
): Invoice | Rejection<(typeof creditNoteRefusals)[number]> {
  const request = { ...nextCorrection(register, facts), reason, seller: facts.seller };
  return creditNoteOf(invoice, correctionSoFar(register, facts.earlier, invoice), lines, request, facts.asked);
}

export const issueCreditNote = command({
  name: 'IssueCreditNote',
  says: 'Give back a part of an invoice, line by line, by a document that names it and the reason.',
  permission: 'invoices:issue',
  input,
  ...correctionRegister,
  rejections: [...creditNoteRefusals, ...renderedRefusals],
  gather,
  decide(register, request, facts) {
    const planned = plannedCreditNote(register, request, facts);
    if (isRejection(planned)) return planned;
    const issued = withDocuments([planned], request.rendered);
    return isRejection(issued) ? issued : issued.map(CreditNoteIssued);
  },
});
