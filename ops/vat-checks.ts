import { checkVatIdJob, checkVatIdWorker, freshDays } from '../commands/tenants/check-vat-id.ts';
import { evatr } from '../commands/tenants/vat/evatr.ts';
import type { VatService } from '../commands/tenants/vat/vat-service.ts';
import { vies } from '../commands/tenants/vat/vies.ts';
import type { Jobs, Worker } from '../commands/kernel/policy.ts';
import { sellerFolding } from '../domain/invoices/seller.ts';
import { stream } from '../domain/kernel/streams.ts';
import { addDays, businessDate, toInstant } from '../domain/kernel/time.ts';
import { tenantFolding } from '../domain/tenants/tenant.ts';
import { listVatIdsToCheck } from '../projections/tenants/billing-details.ts';
import type { Core } from './core.ts';
import { repeat, type Repeated } from './repeat.ts';
import type { Report } from './report.ts';

const hourMs = 3_600_000;

export function vatCheckWorker(core: Core): Worker {
  return checkVatIdWorker({ handle: core.handle, clock: core.clock, services: () => servicesFor(core) });
}

/** The German office first: its word is the proof (§ 18e UStG). It and VIES are told who asks as soon as the seller is described. */
async function servicesFor({ config, handle }: Core): Promise<readonly VatService[]> {
  const { described, seller } = await handle.state(sellerFolding, stream.seller());
  const requesterVatId = described ? seller.vatId : undefined;
  return [
    ...(requesterVatId === undefined ? [] : [evatr({ url: config.OCE_EVATR_URL, requesterVatId })]),
    vies({ baseUrl: config.OCE_VIES_URL, requesterVatId }),
  ];
}

/** Asks hour by hour about every VAT id that has no answer, and about each once a month. */
export function startVatChecks(core: Core, jobs: Jobs, report: Report): Repeated {
  const { clock, handle, readDb } = core;
  return repeat(
    'checking VAT ids',
    async () => {
      const now = toInstant(clock());
      const due = await readDb.asOperator((db) => listVatIdsToCheck(db, addDays(businessDate(now), -freshDays)));
      for (const tenantId of due) {
        const { address, vatId, customerType } = await handle.state(tenantFolding, stream.tenant(tenantId));
        const job = address && checkVatIdJob(tenantId, { address, vatId, customerType }, now.slice(0, 13).replace(/\D/g, ''));
        if (job) await jobs.add(job);
      }
    },
    { everyMs: hourMs, report },
  );
}
