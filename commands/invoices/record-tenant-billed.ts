import { TenantBilled } from '../../domain/invoices/events.ts';
import { invoiceRunFolding, isStarted } from '../../domain/invoices/invoice-run.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const recordTenantBilled = command({
  name: 'RecordTenantBilled',
  says: 'Note in the run what became of one tenant.',
  permission: 'invoices:issue',
  input: TenantBilled.schema,
  stream: ({ runId }) => stream.invoiceRun(runId),
  folding: invoiceRunFolding,
  rejections: ['InvoiceRunNotFound', 'TenantNotInRun'],
  decide(run, billed) {
    if (!isStarted(run)) return reject('InvoiceRunNotFound');
    if (!run.tenantIds.includes(billed.tenantId)) return reject('TenantNotInRun');
    if (run.dealtWith.has(billed.tenantId)) return [];
    return [TenantBilled(billed)];
  },
});
