import { z } from 'zod';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, Instant, monthOf } from '../../domain/kernel/time.ts';
import { ReservationReleased } from '../../domain/usage/events.ts';
import { findHold, usageOfMonthFolding } from '../../domain/usage/month.ts';
import { command } from '../kernel/command.ts';
import { consumptionOf } from './consumption.ts';
import { gatherBudget } from './gather-budget.ts';

/**
 * For a call whose process ended before it did: nobody can say what came back, so it is metered by what was sent, under an id of its own. The
 * envelope brings the instant of the reservation, whose month and price hold. A hold that was renewed or settled meanwhile stays as it is.
 */
export const settleLostCall = command({
  name: 'SettleLostCall',
  says: 'Meter a call that never came back by what was sent, and give the rest of its reservation back.',
  permission: 'usage:meter',
  input: z.object({ replyId: z.string(), reservedAt: Instant, expiredAt: Instant }),
  stream: ({ reservedAt }, { tenantId }) => stream.usage(tenantId, monthOf(businessDate(reservedAt))),
  folding: usageOfMonthFolding,
  rejections: ['PriceListMissing', 'ModelNotPriced'],
  gather: ({ reservedAt }, sources, { tenantId }) => gatherBudget(sources, tenantId, businessDate(reservedAt)),
  decide(usage, { replyId, reservedAt, expiredAt }, facts) {
    const hold = findHold(usage, replyId);
    if (!hold || hold.expiresAt > expiredAt) return [];
    const released = ReservationReleased({ replyId, cause: 'expired' });
    if (!hold.sent) return [released];
    const { purpose, model, sent } = hold;
    const lost = { ...sent, replyId: facts.id('lost'), purpose, model, outputTokens: 0, cacheReadTokens: 0, estimated: true };
    const metered = consumptionOf(usage, lost, reservedAt, facts);
    return isRejection(metered) ? metered : [...metered, released];
  },
});
