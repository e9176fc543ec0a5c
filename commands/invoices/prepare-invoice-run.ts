import { z } from 'zod';
import { InvoiceRunPrepared } from '../../domain/invoices/events.ts';
import { periodRefusal } from '../../domain/invoices/invoice-period.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { Month } from '../../domain/kernel/time.ts';
import { command } from '../kernel/command.ts';

/** Runs come by themselves and wait for one click of finance (D-69). The run's id derives from the command's. */
export const prepareInvoiceRun = command({
  name: 'PrepareInvoiceRun',
  says: 'Get the run of a month that is over ready for its release.',
  permission: 'invoices:issue',
  input: z.object({ period: Month, tenantIds: z.array(z.string()).max(10_000) }),
  // Who may owe something is looked up for the command, and grows between two tries of one click.
  sameInput: ({ period }) => ({ period }),
  stream: (_, { id }) => stream.invoiceRun(id('run')),
  folding: invoiceRunFolding,
  rejections: ['PeriodNotBegun', 'PeriodNotOver'],
  decide(run, { period, tenantIds }, { today, id }) {
    if (run.status !== 'absent') return [];
    const refusal = periodRefusal(period, today, undefined);
    if (refusal) return refusal;
    return [InvoiceRunPrepared({ runId: id('run'), period, tenantIds: [...new Set(tenantIds)] })];
  },
});
