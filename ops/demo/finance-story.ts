import { runInvoices, type InvoiceRunDeps } from '../../commands/invoices/invoice-run.ts';
import { startInvoiceRun } from '../../commands/invoices/start-invoice-run.ts';
import { exportDatevBatch } from '../../commands/ledger/export-datev-batch.ts';
import { addDays, type BusinessDate, daysOf, type Month, monthOf, nextMonth } from '../../domain/kernel/time.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { defaultDatevSettings } from '../../domain/ledger/datev/settings.ts';
import { operator } from './desk.ts';
import { berlinInstant } from './rhythm.ts';
import type { Scene } from './scene.ts';

/** On the second day of each month the month before is billed; on the tenth its bookings go to the tax adviser. */
export function financeStory(
  days: readonly BusinessDate[],
  tenantIds: readonly string[],
  invoicing: InvoiceRunDeps['invoicing'],
  book: () => Promise<void>,
): readonly Scene[] {
  const [start = ''] = days;
  const end = days.at(-1) ?? start;
  const scenes: Scene[] = [];
  for (let month: Month = monthOf(start); daysOf(month).to < end; month = nextMonth(month)) {
    const billed = berlinInstant(addDays(daysOf(month).to, 2), 9 * 60 + 10);
    const exported = berlinInstant(addDays(daysOf(month).to, 10), 10 * 60 + 25);
    scenes.push(
      {
        at: billed,
        alone: true,
        act: async (desk) => {
          // Who became a customer later was not there to be billed.
          const known = await Promise.all(tenantIds.map(async (id) => (await desk.handle.state(tenantFolding, stream.tenant(id))).status !== 'absent'));
          const { streamId } = await desk.act(
            startInvoiceRun,
            { period: month, tenantIds: tenantIds.filter((_, i) => known[i]) },
            desk.envelope(`invoice run ${month}`, billed, operator),
          );
          await runInvoices({ handle: desk.handle, invoicing }, streamId.replace(/^invoice-run-/, ''));
          await book();
        },
      },
      {
        at: exported,
        alone: true,
        // An invoice is booked in the month of the service, whenever it is written.
        act: async (desk) => {
          await desk.act(exportDatevBatch, { period: month, settings: defaultDatevSettings }, desk.envelope(`datev ${month}`, exported, operator));
        },
      },
    );
  }
  return scenes;
}
