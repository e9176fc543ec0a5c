import type { InvoiceEvent, Seller } from '../../domain/invoices/events.ts';
import { invoiceRunFolding, isStarted, type InvoiceRun, type StartedRun } from '../../domain/invoices/invoice-run.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate } from '../../domain/kernel/time.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { system } from '../kernel/caller.ts';
import type { Envelope, Handle } from '../kernel/handle.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { completeInvoiceRun } from './complete-invoice-run.ts';
import { issueInvoice } from './issue-invoice.ts';
import { recordTenantBilled } from './record-tenant-billed.ts';

export interface InvoiceRunDeps {
  readonly handle: Handle;
  readonly seller: Seller;
}

/** Refusals that are no one's fault: there is simply nothing to ask money for. */
const nothingToBill: ReadonlySet<string> = new Set(['NothingToBill', 'TenantNotActive', 'ContractEnded', 'PackageNotBooked']);

/**
 * Deals with every tenant of the run that is still open. Killed anywhere and called again it goes on where it stood:
 * each step's command id derives from the run and the tenant, so an invoice that was issued is found, not issued again.
 */
export async function runInvoices({ handle, seller }: InvoiceRunDeps, runId: string): Promise<InvoiceRun> {
  const run = await handle.state(invoiceRunFolding, stream.invoiceRun(runId));
  if (!isStarted(run)) throw new Error(`invoice run ${runId} was never started`);
  if (run.status === 'completed') return run;
  for (const tenantId of run.tenantIds) {
    if (!run.dealtWith.has(tenantId)) await billTenant({ handle, seller }, run, tenantId);
  }
  must(await handle(completeInvoiceRun, { runId }, envelope(run, 'complete')));
  return handle.state(invoiceRunFolding, stream.invoiceRun(runId));
}

export function runInvoicesWorker(deps: InvoiceRunDeps): Worker {
  return {
    name: 'run-invoices',
    concurrency: 1,
    work: async ({ data }) => {
      await runInvoices(deps, String(data.runId));
    },
  };
}

async function billTenant({ handle, seller }: InvoiceRunDeps, run: StartedRun, tenantId: string): Promise<void> {
  const { runId, period, asOf } = run;
  const { companyName } = await handle.state(tenantFolding, stream.tenant(tenantId));
  const issue = () =>
    handle(issueInvoice, { customerId: tenantId, period, asOf, issuedOn: businessDate(run.startedAt), seller }, envelope(run, `issue/${tenantId}`));
  let outcome = await issue();
  // Only who gets an invoice gets a debtor account.
  if (!outcome.ok && outcome.rejection.rejected === 'DebtorNotAllotted') {
    must(await handle(allotDebtor, { customerId: tenantId }, envelope(run, `debtor/${tenantId}`)));
    outcome = await issue();
  }
  const base = { runId, tenantId, customerName: companyName };
  if (outcome.ok) {
    const [issued] = outcome.events as readonly InvoiceEvent[];
    if (!issued) throw new Error('an invoice was issued without its event');
    must(
      await handle(
        recordTenantBilled,
        { ...base, outcome: 'issued', number: issued.payload.number, gross: issued.payload.gross },
        envelope(run, `billed/${tenantId}`),
      ),
    );
    return;
  }
  const code = outcome.rejection.rejected;
  if (code === 'TooMuchContention') throw new Error('the invoice register is busy; the run goes on later');
  must(
    await handle(recordTenantBilled, { ...base, outcome: nothingToBill.has(code) ? 'nothing-to-bill' : 'refused', code }, envelope(run, `billed/${tenantId}`)),
  );
}

/** A demo run belongs to a history that was written with a past clock, and so do its events. */
function envelope(run: StartedRun, step: string): Envelope {
  return {
    commandId: uuid5('invoice-run', run.runId, step),
    caller: system(OPERATOR, 'invoice-run'),
    correlationId: run.runId,
    ...(run.demo && { demo: true, at: new Date(run.startedAt) }),
  };
}

function must(outcome: { readonly ok: boolean; readonly rejection?: { readonly rejected: string } }): void {
  if (!outcome.ok) throw new Error(`the invoice run is stopped by ${outcome.rejection?.rejected ?? 'an unknown refusal'}`);
}
