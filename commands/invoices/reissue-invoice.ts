import { z } from 'zod';
import { correctionOf } from '../../domain/invoices/correction-register.ts';
import { draftInvoice } from '../../domain/invoices/draft-invoice.ts';
import { Invoice, InvoiceIssued } from '../../domain/invoices/events.ts';
import { invoiceNumber, seriesOf } from '../../domain/invoices/invoice-number.ts';
import { invoiceRegisterFolding, type InvoiceRegister, replacementOf } from '../../domain/invoices/invoice-register.ts';
import { numbered } from '../../domain/invoices/numbered.ts';
import { reissueOf, reissueRefusals } from '../../domain/invoices/reissue.ts';
import { Rendered, renderedRefusals, withDocuments } from '../../domain/invoices/rendered.ts';
import { sellerFolding } from '../../domain/invoices/seller.ts';
import { isRejection, reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command, type Facts, type Sources } from '../kernel/command.ts';
import { completeMonth, gatherMonth } from './gather-month.ts';

const input = z.object({
  /** The cancelled invoice as it stands in its register; undefined when there is none of that number. */
  invoice: Invoice.or(z.undefined()),
  rendered: z.array(Rendered),
});
type Input = z.output<typeof input>;
type Gathered = Awaited<ReturnType<typeof gather>>;

async function gather({ invoice }: Input, { state }: Pick<Sources, 'state'>, { today }: Pick<Facts, 'today'>) {
  const { seller } = await state(sellerFolding, stream.seller());
  const month = invoice && (await gatherMonth(state, { customerId: invoice.customerId, period: invoice.period, issuedOn: today }));
  return { seller, month };
}

/** The invoice as it would be issued anew, before its files are made. */
export function plannedReissue(
  register: InvoiceRegister,
  { invoice }: Input,
  { today, seller, month }: Pick<Facts, 'today'> & Gathered,
): Invoice | Rejection<(typeof reissueRefusals)[number]> {
  if (!invoice || !month) return reject('InvoiceNotFound');
  const { number, customerId, period, issuedOn, debtorAccount } = invoice;
  const draft = draftInvoice(
    { customerId, period, asOf: issuedOn, issuedOn: today, seller },
    completeMonth(month, register, { period, customerId, without: number }),
  );
  const { invoices, corrections } = month.others;
  const reissue = reissueOf(invoice, correctionOf(corrections, number), replacementOf([...invoices, register], number), draft);
  return isRejection(reissue) ? reissue : numbered(reissue, invoiceNumber(seriesOf(today), register.count + 1), debtorAccount);
}

export const reissueInvoice = command({
  name: 'ReissueInvoice',
  says: 'Issue a cancelled invoice anew, to the customer as it is known now.',
  permission: 'invoices:issue',
  input,
  stream: (_, { today }) => stream.invoiceRegister(seriesOf(today)),
  folding: invoiceRegisterFolding,
  rejections: [...reissueRefusals, ...renderedRefusals],
  gather,
  decide(register, request, facts) {
    const planned = plannedReissue(register, request, facts);
    if (isRejection(planned)) return planned;
    const issued = withDocuments([planned], request.rendered);
    return isRejection(issued) ? issued : issued.map(InvoiceIssued);
  },
});
