import { z } from 'zod';
import { InvoiceRunStarted } from '../../domain/invoices/events.ts';
import { periodRefusal } from '../../domain/invoices/invoice-period.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BusinessDate, Month } from '../../domain/kernel/time.ts';
import { command } from '../kernel/command.ts';

/** The run's id derives from the command's, so a repeated click is the same run. */
export const startInvoiceRun = command({
  name: 'StartInvoiceRun',
  says: 'Bill a month: issue to each tenant the invoice of what is not billed yet.',
  permission: 'invoices:issue',
  input: z.object({
    period: Month,
    /** Without it the month must be over; with it the run comes early, and a later run bills what is used after that day. */
    asOf: BusinessDate.optional(),
    /** Everybody who may owe something, from the list of tenants; who owes nothing is passed over. */
    tenantIds: z.array(z.string()).max(10_000),
  }),
  // Who may owe something is looked up for the command, and grows between two tries of one click.
  sameInput: ({ period, asOf }) => ({ period, asOf }),
  stream: (_, { id }) => stream.invoiceRun(id('run')),
  folding: invoiceRunFolding,
  rejections: ['PeriodNotBegun', 'PeriodNotOver'],
  decide(run, { period, asOf, tenantIds }, { today, id }) {
    if (run.status !== 'absent') return [];
    const refusal = periodRefusal(period, today, asOf);
    if (refusal) return refusal;
    return [InvoiceRunStarted({ runId: id('run'), period, asOf: asOf ?? today, tenantIds: [...new Set(tenantIds)] })];
  },
});
