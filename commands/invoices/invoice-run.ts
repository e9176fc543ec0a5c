import { InvoiceIssued, type Invoice, type TenantBilled } from '../../domain/invoices/events.ts';
import { invoiceRunFolding, isStarted, type InvoiceRun, type StartedRun } from '../../domain/invoices/invoice-run.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate } from '../../domain/kernel/time.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { system } from '../kernel/caller.ts';
import type { Envelope, Handle } from '../kernel/handle.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { completeInvoiceRun } from './complete-invoice-run.ts';
import type { Invoicing } from './invoicing.ts';
import { mostInvoicesAtOnce } from './issue-invoices.ts';
import { previewInvoices } from './preview-invoices.ts';
import { recordTenantsBilled } from './record-tenants-billed.ts';

export interface InvoiceRunDeps {
  readonly handle: Handle;
  readonly invoicing: Pick<Invoicing, 'issue' | 'issueSeveral'>;
}

type Billed = ReturnType<typeof TenantBilled>['payload'];

/** Refusals that are no one's fault: there is simply nothing to ask money for. */
const nothingToBill: ReadonlySet<string> = new Set(['NothingToBill', 'TenantNotActive', 'ContractEnded', 'PackageNotBooked']);

/**
 * Deals with every tenant of the run that is still open, some at a time. Killed anywhere and called again it goes on where
 * it stood: the groups are cut the same way each time and each step's command id derives from the run and the group, so
 * invoices that were issued are found, not issued again.
 */
export async function runInvoices(deps: InvoiceRunDeps, runId: string): Promise<InvoiceRun> {
  const { handle } = deps;
  const run = await handle.state(invoiceRunFolding, stream.invoiceRun(runId));
  if (!isStarted(run)) throw new Error(`invoice run ${runId} was never started`);
  if (run.status === 'completed') return run;
  for (let first = 0; first < run.tenantIds.length; first += mostInvoicesAtOnce) {
    const group = run.tenantIds.slice(first, first + mostInvoicesAtOnce);
    if (group.some((tenantId) => !run.dealtWith.has(tenantId))) await billGroup(deps, run, group, first);
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

async function billGroup({ handle, invoicing }: InvoiceRunDeps, run: StartedRun, group: readonly string[], first: number): Promise<void> {
  const { runId } = run;
  await allotDebtors(handle, run, group);
  const several = await invoicing.issueSeveral({ ...month(run), customerIds: [...group] }, envelope(run, `issue/${first}`));
  if (!several.ok) throw stopped(several.rejection.rejected);
  const issued = new Map(several.events.filter(isInvoice).map(({ payload }) => [payload.customerId, payload]));
  const billed: Billed[] = [];
  for (const tenantId of group) {
    if (run.dealtWith.has(tenantId)) continue;
    const { companyName: customerName } = await handle.state(tenantFolding, stream.tenant(tenantId));
    const invoice = issued.get(tenantId);
    billed.push({ runId, tenantId, customerName, ...(invoice ? asIssued(invoice) : await billAlone(invoicing, run, tenantId)) });
  }
  must(await handle(recordTenantsBilled, { runId, billed }, envelope(run, `billed/${first}`)));
}

/** Who was left out of the group is asked for alone: the answer says why. */
async function billAlone(
  invoicing: InvoiceRunDeps['invoicing'],
  run: StartedRun,
  customerId: string,
): Promise<Pick<Billed, 'outcome' | 'number' | 'gross' | 'currency' | 'code' | 'rule'>> {
  const outcome = await invoicing.issue({ ...month(run), customerId }, envelope(run, `issue/${customerId}`));
  if (outcome.ok) {
    const [invoice] = outcome.events.filter(isInvoice);
    if (!invoice) throw new Error('an invoice was issued without its event');
    return asIssued(invoice.payload);
  }
  const { rejected: code, info } = outcome.rejection;
  if (code === 'TooMuchContention' || code === 'DocumentsOutdated') throw stopped(code);
  return { outcome: nothingToBill.has(code) ? 'nothing-to-bill' : 'refused', code, ...(code === 'InvoiceRejectedByRule' && { rule: String(info.rule) }) };
}

/** Only who gets an invoice gets a debtor account. */
async function allotDebtors(handle: Handle, run: StartedRun, group: readonly string[]): Promise<void> {
  const { accounts } = await handle.state(debtorsFolding, stream.debtors(entity));
  const without = group.filter((tenantId) => !accounts.has(tenantId));
  if (without.length === 0) return;
  const { issuedOn, ...rest } = month(run);
  const previews = await previewInvoices(handle.state, { ...rest, today: issuedOn, tenantIds: without });
  for (const { tenantId, draft } of previews) {
    if (!isRejection(draft)) must(await handle(allotDebtor, { customerId: tenantId }, envelope(run, `debtor/${tenantId}`)));
  }
}

function month({ period, asOf, startedAt }: StartedRun) {
  return { period, asOf, issuedOn: businessDate(startedAt) };
}

function asIssued({ number, gross, currency }: Invoice) {
  return { outcome: 'issued', number, gross, currency } as const;
}

function isInvoice(event: { readonly type: string; readonly payload: unknown }): event is ReturnType<typeof InvoiceIssued> {
  return event.type === InvoiceIssued.type;
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
  if (!outcome.ok) throw stopped(outcome.rejection?.rejected ?? 'an unknown refusal');
}

function stopped(code: string): Error {
  return new Error(`the invoice run is stopped by ${code} and goes on later`);
}
