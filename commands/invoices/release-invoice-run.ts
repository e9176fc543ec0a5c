import { z } from 'zod';
import { InvoiceRunStarted } from '../../domain/invoices/events.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const releaseInvoiceRun = command({
  name: 'ReleaseInvoiceRun',
  says: 'Release a prepared run: its invoices are issued and mailed.',
  permission: 'invoices:issue',
  input: z.object({
    runId: z.string(),
    /** Everybody who may owe something by now; who came after the run was prepared is billed too. */
    tenantIds: z.array(z.string()).max(10_000),
  }),
  // Who may owe something is looked up for the command, and grows between two tries of one click.
  sameInput: ({ runId }) => ({ runId }),
  stream: ({ runId }) => stream.invoiceRun(runId),
  folding: invoiceRunFolding,
  rejections: ['InvoiceRunNotFound'],
  decide(run, { runId, tenantIds }, { today }) {
    if (run.status === 'absent') return reject('InvoiceRunNotFound');
    if (run.status !== 'prepared') return [];
    return [InvoiceRunStarted({ runId, period: run.period, asOf: today, tenantIds: [...new Set([...run.tenantIds, ...tenantIds])] })];
  },
});
