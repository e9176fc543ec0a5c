import { stream } from '../../domain/kernel/streams.ts';
import { addDays } from '../../domain/kernel/time.ts';
import { holdOn, privacyFolding } from '../../domain/privacy/privacy.ts';
import { system } from '../kernel/caller.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { ErasureDeps } from './carry-out-erasures.ts';
import { destroyKeys } from './destroy-keys.ts';
import { eraseDays } from './erase-days.ts';

/** Forgets a tenant's messages older than its retention. Once a day and tenant; what is held stays. True when something was done. */
export async function applyRetention(deps: ErasureDeps, tenantId: string): Promise<boolean> {
  const privacy = await deps.handle.state(privacyFolding, stream.privacy(tenantId));
  if (holdOn(privacy, undefined)) return false;
  const now = deps.clock().toISOString();
  // Keys are of UTC days, so the day is counted in UTC too.
  const upTo = addDays(now.slice(0, 10), -privacy.retentionDays - 1);
  if (privacy.erasedUpTo !== undefined && privacy.erasedUpTo >= upTo) return false;
  const orderId = uuid5('retention', tenantId, upTo);
  const except = [...privacy.holds.values()].flatMap((hold) => (hold.subjectId === undefined ? [] : [hold.subjectId]));
  const outcome = await destroyKeys(deps, { kind: 'days', orderId, tenantId, upTo, except, before: now }, { copies: 'exports' });
  const recorded = await deps.handle(
    eraseDays,
    { erasureId: orderId, upTo, ...outcome },
    { commandId: uuid5(orderId, 'erased'), caller: system(tenantId, 'retention') },
  );
  if (!recorded.ok) throw new Error(`a retention can't be recorded: ${recorded.rejection.rejected}`);
  return true;
}
