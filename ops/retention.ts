import { applyRetention } from '../commands/privacy/apply-retention.ts';
import type { ErasureDeps } from '../commands/privacy/carry-out-erasures.ts';
import { forgetTenant } from '../commands/privacy/forget-tenant.ts';
import { businessDate, toInstant } from '../domain/kernel/time.ts';
import { listTenantStandings } from '../projections/tenants/tenants.ts';
import type { Core } from './core.ts';
import { repeat, type Repeated } from './repeat.ts';
import type { Report } from './report.ts';

const hourMs = 3_600_000;

/** Forgets what is due, of every tenant: messages past their retention, and customers past their erase day. Repeatable. */
export async function forgetWhatIsDue(core: Pick<Core, 'readDb' | 'clock'>, deps: ErasureDeps, report: Report): Promise<void> {
  const today = businessDate(toInstant(core.clock()));
  for (const { tenantId, status, eraseOn, demo } of await core.readDb.asOperator(listTenantStandings)) {
    // The demo's people are invented and its history is there to be seen.
    if (demo || status === 'erased') continue;
    try {
      if (status === 'terminating' && eraseOn !== null && eraseOn <= today) {
        const refused = await forgetTenant(deps, tenantId);
        if (refused) report('a tenant past its erase day', new Error(refused.rejected), { tenantId });
      } else await applyRetention(deps, tenantId);
    } catch (error) {
      report('retention', error, { tenantId });
    }
  }
}

/** Looks every hour; each tenant's day is forgotten once. */
export function startRetention(core: Pick<Core, 'readDb' | 'clock'>, deps: ErasureDeps, report: Report): Repeated {
  const look = () => forgetWhatIsDue(core, deps, report);
  // What became due while nothing ran does not wait for the first hour.
  const first = look().catch((error: unknown) => report('retention', error));
  const hourly = repeat('retention', look, { everyMs: hourMs, report });
  return {
    stop: async () => {
      await Promise.all([first, hourly.stop()]);
    },
  };
}
