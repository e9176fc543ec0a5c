import { system } from '../commands/kernel/caller.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import { prepareInvoiceRun } from '../commands/invoices/prepare-invoice-run.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { addDays, businessDate, daysOf, monthOf, toInstant } from '../domain/kernel/time.ts';
import { hasInvoiceRun } from '../projections/invoices/invoice-runs.ts';
import { listTenantStandings } from '../projections/tenants/tenants.ts';
import type { Core } from './core.ts';
import { repeat, type Repeated } from './repeat.ts';
import type { Report } from './report.ts';

/** Once a month is over its run is there and waits for finance (D-69). A run that somebody started by hand counts too. */
export async function prepareLastMonth({ clock, readDb, store, handle }: Pick<Core, 'clock' | 'readDb' | 'store' | 'handle'>): Promise<void> {
  const today = businessDate(toInstant(clock()));
  const period = monthOf(addDays(daysOf(monthOf(today)).from, -1));
  if (!(await readDb.caughtUp(await store.head(), 20_000))) return;
  const customers = (await readDb.asOperator(listTenantStandings)).filter(({ demo, status }) => !demo && status !== 'registered');
  if (customers.length === 0 || (await readDb.asOperator((db) => hasInvoiceRun(db, period)))) return;
  const commandId = uuid5('prepare-invoice-run', period);
  const outcome = await handle(
    prepareInvoiceRun,
    { period, tenantIds: customers.map(({ tenantId }) => tenantId) },
    { commandId, caller: system(OPERATOR, 'prepare-invoice-run') },
  );
  if (!outcome.ok) throw new Error(`the run of ${period} was not prepared: ${outcome.rejection.rejected}`);
}

export function startInvoiceRuns(core: Pick<Core, 'clock' | 'readDb' | 'store' | 'handle'>, report: Report): Repeated {
  return repeat('preparing the invoice run', () => prepareLastMonth(core), { everyMs: 900_000, report });
}
