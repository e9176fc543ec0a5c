import { z } from 'zod';
import { cancellationOf, cancellationRefusals } from '../../domain/invoices/cancellation.ts';
import type { CorrectionRegister } from '../../domain/invoices/correction-register.ts';
import { InvoiceCancelled, type Invoice } from '../../domain/invoices/events.ts';
import { renderedRefusals, withDocuments } from '../../domain/invoices/rendered.ts';
import { isRejection, type Rejection } from '../../domain/kernel/rejection.ts';
import { command, type Facts } from '../kernel/command.ts';
import { correctionInput, correctionRegister, correctionSoFar, gatherCorrection, nextCorrection } from './correction-input.ts';

const input = z.object({
  ...correctionInput,
  /** Issue the same lines anew, to the customer as it is known now: the way to correct a wrong address. */
  reissue: z.boolean(),
});
type Gathered = Awaited<ReturnType<typeof gatherCorrection>>;

/** The cancellation as it would be issued, before its files are made. */
export function plannedCancellation(
  register: CorrectionRegister,
  { invoice, reason }: z.output<typeof input>,
  facts: Pick<Facts, 'today'> & Gathered,
): Invoice | Rejection<(typeof cancellationRefusals)[number]> {
  return cancellationOf(invoice, correctionSoFar(register, facts.earlier, invoice), { ...nextCorrection(register, facts), reason, seller: facts.seller });
}

export const cancelInvoice = command({
  name: 'CancelInvoice',
  says: 'Take an invoice back as a whole, by a document that names it and the reason.',
  permission: 'invoices:issue',
  input,
  ...correctionRegister,
  rejections: [...cancellationRefusals, ...renderedRefusals],
  gather: gatherCorrection,
  decide(register, request, facts) {
    const planned = plannedCancellation(register, request, facts);
    if (isRejection(planned)) return planned;
    const issued = withDocuments([planned], request.rendered);
    return isRejection(issued) ? issued : issued.map((cancellation) => InvoiceCancelled({ ...cancellation, reissue: request.reissue }));
  },
});
