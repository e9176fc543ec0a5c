import { runInvoices } from '../../commands/invoices/invoice-run.ts';
import { startInvoiceRun } from '../../commands/invoices/start-invoice-run.ts';
import { TenantBilled } from '../../domain/invoices/events.ts';
import { figuresOf, isStarted } from '../../domain/invoices/invoice-run.ts';
import type { BusinessDate, Month } from '../../domain/kernel/time.ts';
import { listTenantIds } from '../../projections/tenants/tenants.ts';
import { bookInvoices } from '../book-invoices.ts';
import type { Core } from '../core.ts';
import { Failure, refusal } from './failure.ts';
import { newEnvelope } from './session.ts';

/** Starts a run and sees it through. A server beside us may work on the same run: every step is done once, whoever comes first. */
export async function runInvoicesOf(core: Core, period: Month, asOf: BusinessDate | undefined) {
  const { handle, readDb, store, runner } = core;
  const tenantIds = [...(await readDb.asOperator(listTenantIds))];
  const started = await handle(startInvoiceRun, { period, tenantIds, ...(asOf !== undefined && { asOf }) }, newEnvelope());
  if (!started.ok) throw refusal(started);
  const runId = started.streamId.replace(/^invoice-run-/, '');
  const run = await runInvoices(core, runId);
  if (!isStarted(run)) throw new Failure('The run was started, and then it was not there.');
  await bookInvoices(core);
  await runner.drain();
  const items = (await store.readStream(started.streamId))
    .filter(({ type }) => type === TenantBilled.type)
    .map(({ data }) => {
      const { runId: _, ...outcome } = TenantBilled.schema.parse(data);
      return outcome;
    });
  return { runId, period: run.period, asOf: run.asOf, ...figuresOf(run), items };
}
