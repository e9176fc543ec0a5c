import { InvoiceRunStarted } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverInvoiceRunStartedRunInvoices = policy({
  name: 'whenever-invoice-run-started-run-invoices',
  says: 'A started run is worked off by a job, which survives a crash.',
  on: InvoiceRunStarted,
  react: ({ payload, eventId }, { jobs }) =>
    jobs.add({ name: 'run-invoices', id: `run-invoices-${eventId}`, tenantId: OPERATOR, data: { runId: payload.runId } }),
});
