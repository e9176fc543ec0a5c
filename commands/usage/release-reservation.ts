import { z } from 'zod';
import { stream } from '../../domain/kernel/streams.ts';
import { Month } from '../../domain/kernel/time.ts';
import { ReservationReleased } from '../../domain/usage/events.ts';
import { findHold, usageOfMonthFolding } from '../../domain/usage/month.ts';
import { command } from '../kernel/command.ts';

/** An expired hold counts for nothing already; releasing it clears it away. One that was renewed meanwhile stays. */
export const releaseReservation = command({
  name: 'ReleaseReservation',
  says: 'Give back what was set aside for a call that did not happen or never came back.',
  permission: 'usage:meter',
  input: z.object({ replyId: z.string(), month: Month, cause: z.enum(['failed', 'expired']) }),
  stream: ({ month }, { tenantId }) => stream.usage(tenantId, month),
  folding: usageOfMonthFolding,
  rejections: [],
  decide(usage, { replyId, cause }, { now }) {
    const hold = findHold(usage, replyId);
    if (!hold || (cause === 'expired' && hold.expiresAt > now)) return [];
    return [ReservationReleased({ replyId, cause })];
  },
});
