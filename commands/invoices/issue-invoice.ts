import { z } from 'zod';
import { draftInvoice, draftRefusals } from '../../domain/invoices/draft-invoice.ts';
import { InvoiceIssued, Seller } from '../../domain/invoices/events.ts';
import { invoiceNumber, seriesOf } from '../../domain/invoices/invoice-number.ts';
import { invoiceRegisterFolding } from '../../domain/invoices/invoice-register.ts';
import { isRejection, reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BusinessDate, Month } from '../../domain/kernel/time.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { command } from '../kernel/command.ts';
import { completeMonth, gatherMonth } from './gather-month.ts';

export const issueInvoice = command({
  name: 'IssueInvoice',
  says: 'Issue the invoice of what a customer used in a month and was not billed for yet.',
  permission: 'invoices:issue',
  input: z.object({
    customerId: z.string(),
    period: Month,
    /** Bills the usage up to this day, even while the month still runs. */
    asOf: BusinessDate.optional(),
    /** The day on the document; a run fixes it, so that its repetition after midnight stays in the same series. */
    issuedOn: BusinessDate.optional(),
    seller: Seller,
  }),
  stream: ({ issuedOn }, { today }) => stream.invoiceRegister(seriesOf(issuedOn ?? today)),
  folding: invoiceRegisterFolding,
  rejections: [...draftRefusals, 'DebtorNotAllotted'],
  gather: async ({ customerId, period, issuedOn }, { state }, { today }) => ({
    month: await gatherMonth(state, { customerId, period, issuedOn: issuedOn ?? today }),
    debtors: await state(debtorsFolding, stream.debtors(entity)),
  }),
  decide(register, { customerId, period, asOf, issuedOn: fixed, seller }, { today, month, debtors }) {
    const issuedOn = fixed ?? today;
    const draft = draftInvoice({ customerId, period, asOf, issuedOn, seller }, completeMonth(month, register, period, customerId));
    if (isRejection(draft)) return draft;
    const debtorAccount = debtors.accounts.get(customerId);
    if (debtorAccount === undefined) return reject('DebtorNotAllotted');
    return [InvoiceIssued({ number: invoiceNumber(seriesOf(issuedOn), register.count + 1), debtorAccount, ...draft })];
  },
});
