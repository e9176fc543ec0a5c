import { z } from 'zod';
import { InvoiceRunCompleted } from '../../domain/invoices/events.ts';
import { figuresOf, invoiceRunFolding, isStarted } from '../../domain/invoices/invoice-run.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const completeInvoiceRun = command({
  name: 'CompleteInvoiceRun',
  says: 'Close the run once every tenant was dealt with.',
  permission: 'invoices:issue',
  input: z.object({ runId: z.string() }),
  stream: ({ runId }) => stream.invoiceRun(runId),
  folding: invoiceRunFolding,
  rejections: ['InvoiceRunNotFound', 'TenantsStillOpen'],
  decide(run, { runId }) {
    if (!isStarted(run)) return reject('InvoiceRunNotFound');
    if (run.status === 'completed') return [];
    const open = run.tenantIds.filter((tenantId) => !run.dealtWith.has(tenantId)).length;
    if (open > 0) return reject('TenantsStillOpen', { open });
    return [InvoiceRunCompleted({ runId, ...figuresOf(run) })];
  },
});
