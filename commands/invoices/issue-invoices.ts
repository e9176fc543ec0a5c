import { z } from 'zod';
import { InvoiceIssued, type Invoice } from '../../domain/invoices/events.ts';
import { seriesOf } from '../../domain/invoices/invoice-number.ts';
import { invoiceRegisterFolding, type InvoiceRegister } from '../../domain/invoices/invoice-register.ts';
import { renderedRefusals, withDocuments } from '../../domain/invoices/rendered.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command, type Facts } from '../kernel/command.ts';
import { billing, gatherBilling, plannedInvoice } from './issue-invoice.ts';

/** One append holds at most 1 MiB; an invoice with the usage of many models has some 10 kB. */
export const mostInvoicesAtOnce = 25;

const input = z.object({ customerIds: z.array(z.string()).max(mostInvoicesAtOnce), ...billing });
type Input = z.output<typeof input>;
interface Gathered {
  readonly customers: ReadonlyMap<string, Awaited<ReturnType<typeof gatherBilling>>>;
}

/** The invoices as they would be issued, with consecutive numbers; who can't be billed gets none. */
export function plannedInvoices(register: InvoiceRegister, request: Input, { customers, today }: Pick<Facts, 'today'> & Gathered): readonly Invoice[] {
  const planned: Invoice[] = [];
  for (const [customerId, gathered] of customers) {
    const invoice = plannedInvoice(register, { ...request, customerId }, { today, ...gathered }, register.count + planned.length + 1);
    if (!isRejection(invoice)) planned.push(invoice);
  }
  return planned;
}

export const issueInvoices = command({
  name: 'IssueInvoices',
  says: 'Issue the invoices of several customers at once; who cannot be billed is left out.',
  permission: 'invoices:issue',
  input,
  stream: ({ issuedOn }, { today }) => stream.invoiceRegister(seriesOf(issuedOn ?? today)),
  folding: invoiceRegisterFolding,
  rejections: renderedRefusals,
  async gather({ customerIds, ...request }, sources, facts): Promise<Gathered> {
    const gathered = await Promise.all(
      [...new Set(customerIds)].map(async (customerId) => [customerId, await gatherBilling({ ...request, customerId }, sources, facts)] as const),
    );
    return { customers: new Map(gathered) };
  },
  decide(register, request, facts) {
    const issued = withDocuments(plannedInvoices(register, request, facts), request.rendered);
    return isRejection(issued) ? issued : issued.map(InvoiceIssued);
  },
});
