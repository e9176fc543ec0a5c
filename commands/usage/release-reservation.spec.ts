import { describe, it } from 'vitest';
import { ReservationReleased, TokensReserved } from '../../domain/usage/events.ts';
import { usageOfMonthFolding } from '../../domain/usage/month.ts';
import { given } from '../kernel/spec.ts';
import { releaseReservation } from './release-reservation.ts';

const hold = (expiresAt: string) =>
  TokensReserved({ replyId: 'r', purpose: 'reply', model: 'demo', inputTokens: 3, maxOutputTokens: 1, tokens: '4', expiresAt });
const input = { replyId: 'r', month: '2026-11' } as const;

describe('releasing a reservation', () => {
  it('gives back what a failed call held', () =>
    given(usageOfMonthFolding, hold('2026-11-16T09:45:00.000Z'))
      .when(releaseReservation, { ...input, cause: 'failed' })
      .thenEvents(ReservationReleased({ replyId: 'r', cause: 'failed' })));
  it('clears away what has run out, and leaves what was renewed', async () => {
    await given(usageOfMonthFolding, hold('2026-11-16T09:30:00.000Z'))
      .when(releaseReservation, { ...input, cause: 'expired' })
      .thenEvents(ReservationReleased({ replyId: 'r', cause: 'expired' }));
    await given(usageOfMonthFolding, hold('2026-11-16T09:30:00.001Z'))
      .when(releaseReservation, { ...input, cause: 'expired' })
      .thenNothing();
  });
  it('does nothing for a call that is settled', () =>
    given(usageOfMonthFolding)
      .when(releaseReservation, { ...input, cause: 'failed' })
      .thenNothing());
});
