import { z } from 'zod';
import { draftInvoice, draftRefusals } from '../../domain/invoices/draft-invoice.ts';
import { InvoiceIssued, type Invoice } from '../../domain/invoices/events.ts';
import { invoiceNumber, seriesOf } from '../../domain/invoices/invoice-number.ts';
import { invoiceRegisterFolding, type InvoiceRegister } from '../../domain/invoices/invoice-register.ts';
import { numbered } from '../../domain/invoices/numbered.ts';
import { Rendered, renderedRefusals, withDocuments } from '../../domain/invoices/rendered.ts';
import { sellerFolding } from '../../domain/invoices/seller.ts';
import { isRejection, reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BusinessDate, Month } from '../../domain/kernel/time.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { command, type Facts, type Sources } from '../kernel/command.ts';
import { completeMonth, gatherMonth } from './gather-month.ts';

/** What one month's invoices are drafted from, for one customer or for many. */
export const billing = {
  period: Month,
  /** Bills the usage up to this day, even while the month still runs. */
  asOf: BusinessDate.optional(),
  /** The day on the document; a run fixes it, so that its repetition after midnight stays in the same series. */
  issuedOn: BusinessDate.optional(),
  /** The files made of the invoice as it would be issued now. */
  rendered: z.array(Rendered),
};
const input = z.object({ customerId: z.string(), ...billing });
type Input = z.output<typeof input>;
type Gathered = Awaited<ReturnType<typeof gatherBilling>>;

export async function gatherBilling(
  { customerId, period, issuedOn }: Pick<Input, 'customerId' | 'period' | 'issuedOn'>,
  { state }: Pick<Sources, 'state'>,
  { today }: Pick<Facts, 'today'>,
) {
  const [month, debtors, { seller }] = await Promise.all([
    gatherMonth(state, { customerId, period, issuedOn: issuedOn ?? today }),
    state(debtorsFolding, stream.debtors(entity)),
    state(sellerFolding, stream.seller()),
  ]);
  return { month, debtorAccount: debtors.accounts.get(customerId), seller };
}

const refusals = [...draftRefusals, 'DebtorNotAllotted'] as const;

/** The invoice as it would be issued, before its files are made. */
export function plannedInvoice(
  register: InvoiceRegister,
  { customerId, period, asOf, issuedOn: fixed }: Pick<Input, 'customerId' | 'period' | 'asOf' | 'issuedOn'>,
  { today, month, debtorAccount, seller }: Pick<Facts, 'today'> & Gathered,
  place = register.count + 1,
): Invoice | Rejection<(typeof refusals)[number]> {
  const issuedOn = fixed ?? today;
  const draft = draftInvoice({ customerId, period, asOf, issuedOn, seller }, completeMonth(month, register, { period, customerId }));
  if (isRejection(draft)) return draft;
  if (debtorAccount === undefined) return reject('DebtorNotAllotted');
  return numbered(draft, invoiceNumber(seriesOf(issuedOn), place), debtorAccount);
}

export const issueInvoice = command({
  name: 'IssueInvoice',
  says: 'Issue the invoice of what a customer used in a month and was not billed for yet.',
  permission: 'invoices:issue',
  input,
  stream: ({ issuedOn }, { today }) => stream.invoiceRegister(seriesOf(issuedOn ?? today)),
  folding: invoiceRegisterFolding,
  rejections: [...refusals, ...renderedRefusals],
  gather: gatherBilling,
  decide(register, request, facts) {
    const planned = plannedInvoice(register, request, facts);
    if (isRejection(planned)) return planned;
    const issued = withDocuments([planned], request.rendered);
    return isRejection(issued) ? issued : issued.map(InvoiceIssued);
  },
});
