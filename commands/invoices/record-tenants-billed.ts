import { z } from 'zod';
import { TenantBilled } from '../../domain/invoices/events.ts';
import { invoiceRunFolding, isStarted } from '../../domain/invoices/invoice-run.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const recordTenantsBilled = command({
  name: 'RecordTenantsBilled',
  says: 'Note in the run what became of some tenants.',
  permission: 'invoices:issue',
  input: z.object({ runId: z.string(), billed: z.array(TenantBilled.schema) }),
  stream: ({ runId }) => stream.invoiceRun(runId),
  folding: invoiceRunFolding,
  rejections: ['InvoiceRunNotFound', 'TenantNotInRun'],
  decide(run, { billed }) {
    if (!isStarted(run)) return reject('InvoiceRunNotFound');
    if (billed.some(({ tenantId }) => !run.tenantIds.includes(tenantId))) return reject('TenantNotInRun');
    return billed.filter(({ tenantId }) => !run.dealtWith.has(tenantId)).map(TenantBilled);
  },
});
