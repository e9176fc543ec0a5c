import { stream } from '../../domain/kernel/streams.ts';
import { dueErasures, privacyFolding } from '../../domain/privacy/privacy.ts';
import type { Clock } from '../kernel/clock.ts';
import { system } from '../kernel/caller.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { destroyKeys, type DestructionDeps } from './destroy-keys.ts';
import { eraseSubject } from './erase-subject.ts';

export type ErasureDeps = DestructionDeps & { readonly handle: Handle; readonly clock: Clock };

export const carryOutErasuresQueue = 'carry-out-erasures';

/** Carries out what a tenant asked for and no hold keeps. The order's id is the erasure's, so a crash at any point is made good by doing it again. */
export async function carryOutErasures(deps: ErasureDeps, tenantId: string): Promise<number> {
  const due = dueErasures(await deps.handle.state(privacyFolding, stream.privacy(tenantId)));
  for (const { erasureId, subjectId } of due) {
    const outcome = await destroyKeys(
      deps,
      { kind: 'subject', orderId: erasureId, tenantId, subjectId, before: deps.clock().toISOString() },
      { copies: 'all' },
    );
    const recorded = await deps.handle(
      eraseSubject,
      { erasureId, subjectId, ...outcome },
      { commandId: uuid5(erasureId, 'erased'), caller: system(tenantId, carryOutErasuresQueue) },
    );
    if (!recorded.ok) throw new Error(`an erasure can't be recorded: ${recorded.rejection.rejected}`);
  }
  return due.length;
}

export function carryOutErasuresWorker(deps: ErasureDeps): Worker {
  return {
    name: carryOutErasuresQueue,
    concurrency: 1,
    work: async ({ tenantId }) => {
      await carryOutErasures(deps, tenantId);
    },
  };
}
