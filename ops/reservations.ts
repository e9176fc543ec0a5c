import { releaseReservation } from '../commands/usage/release-reservation.ts';
import { system } from '../commands/kernel/caller.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import { toInstant } from '../domain/kernel/time.ts';
import { listExpiredReservations } from '../projections/usage/open-reservations.ts';
import type { Core } from './core.ts';

/** Clears away what calls hold that never came back. It counts for nothing already; this makes it visible. */
export async function releaseExpiredReservations({ readDb, handle, clock }: Pick<Core, 'readDb' | 'handle' | 'clock'>): Promise<void> {
  const now = toInstant(clock());
  for (const { tenantId, replyId, month } of await readDb.asOperator((db) => listExpiredReservations(db, now))) {
    const released = await handle(
      releaseReservation,
      { replyId, month, cause: 'expired' },
      { commandId: uuid5('release', replyId, now), caller: system(tenantId, 'sweep') },
    );
    if (!released.ok) throw new Error(`a reservation can't be released: ${released.rejection.rejected}`);
  }
}
