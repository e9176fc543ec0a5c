import { system } from '../commands/kernel/caller.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import { releaseReservation } from '../commands/usage/release-reservation.ts';
import { settleLostCall } from '../commands/usage/settle-lost-call.ts';
import { holdMinutes } from '../domain/usage/admission.ts';
import { businessDate, monthOf, toInstant } from '../domain/kernel/time.ts';
import { listExpiredReservations } from '../projections/usage/open-reservations.ts';
import type { Core } from './core.ts';

/** Settles what calls hold that never came back. The hold counts for nothing already; what was sent to a provider was used all the same. */
export async function settleLostCalls({ readDb, handle, clock }: Pick<Core, 'readDb' | 'handle' | 'clock'>): Promise<void> {
  const now = toInstant(clock());
  for (const { tenantId, replyId, expiresAt } of await readDb.asOperator((db) => listExpiredReservations(db, now))) {
    const at = new Date(Date.parse(expiresAt) - holdMinutes * 60_000);
    const settled = await handle(
      settleLostCall,
      { replyId, reservedAt: toInstant(at), expiredAt: now },
      { commandId: uuid5('settle', tenantId, replyId, expiresAt), caller: system(tenantId, 'sweep'), at },
    );
    // Without a price there is nothing to charge; one tenant's odd case must not keep the others waiting.
    if (!settled.ok)
      await handle(
        releaseReservation,
        { replyId, month: monthOf(businessDate(toInstant(at))), cause: 'expired' },
        { commandId: uuid5('release', tenantId, replyId, expiresAt), caller: system(tenantId, 'sweep') },
      );
  }
}
