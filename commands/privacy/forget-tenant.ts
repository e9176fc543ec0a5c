import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate } from '../../domain/kernel/time.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { system } from '../kernel/caller.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { ErasureDeps } from './carry-out-erasures.ts';
import { destroyKeys } from './destroy-keys.ts';
import { eraseTenant } from './erase-tenant.ts';

export const forgetTenantRefusals = ['TenantNotFound', 'TenantNotTerminating', 'EraseDayNotReached', 'LegalHoldInForce'] as const;

/** Ends everything personal of a former customer on its erase day (D-38). Repeatable. Undefined means done. */
export async function forgetTenant(deps: ErasureDeps, tenantId: string): Promise<Rejection<(typeof forgetTenantRefusals)[number]> | undefined> {
  const tenant = await deps.handle.state(tenantFolding, stream.tenant(tenantId));
  const now = deps.clock().toISOString();
  if (tenant.status === 'absent') return reject('TenantNotFound');
  if (tenant.status === 'erased') return undefined;
  if (tenant.status !== 'terminating' || tenant.eraseOn === undefined) return reject('TenantNotTerminating');
  if (businessDate(now) < tenant.eraseOn) return reject('EraseDayNotReached', { eraseOn: tenant.eraseOn });
  const privacy = await deps.handle.state(privacyFolding, stream.privacy(tenantId));
  const [hold] = privacy.holds.values();
  if (hold) return reject('LegalHoldInForce', { reason: hold.reason });
  const orderId = uuid5('erase-tenant', tenantId);
  const outcome = await destroyKeys(deps, { kind: 'tenant', orderId, tenantId, before: now }, { copies: 'all' });
  const recorded = await deps.handle(
    eraseTenant,
    { erasureId: orderId, ...outcome },
    { commandId: uuid5(orderId, 'erased'), caller: system(tenantId, 'retention') },
  );
  if (!recorded.ok) throw new Error(`the end of a tenant can't be recorded: ${recorded.rejection.rejected}`);
  return undefined;
}
