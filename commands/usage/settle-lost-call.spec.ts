import { describe, it } from 'vitest';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { ReservationReleased, TokensConsumed, TokensReserved } from '../../domain/usage/events.ts';
import { usageOfMonthFolding } from '../../domain/usage/month.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { settleLostCall } from './settle-lost-call.ts';

const sent = { inputTokens: 1_000, channelId: 'preview', channelType: 'preview', userId: 'u-anna', provider: 'Mistral', region: 'eu' } as const;
const reserved = { replyId: 'r', purpose: 'preview', model: 'mistral-large-2', inputTokens: 1_300, maxOutputTokens: 1_024, tokens: '2324' } as const;
const hold = TokensReserved({ ...reserved, sent, expiresAt: '2026-11-16T09:45:00.000Z' });
const input = { replyId: 'r', reservedAt: '2026-11-16T09:30:00.000Z', expiredAt: '2026-11-16T09:45:00.000Z' } as const;
const prices = { other: { pricing: [PriceListPublished(defaultPriceList)] } };
const released = ReservationReleased({ replyId: 'r', cause: 'expired' });

describe('settling a lost call', () => {
  it('refuses without a price list', () =>
    given(usageOfMonthFolding, hold).when(settleLostCall, input).thenRejected('PriceListMissing', { day: '2026-11-16' }));
  it('refuses a model that nobody has priced', () =>
    given(usageOfMonthFolding, TokensReserved({ ...reserved, model: 'gpt-9', sent, expiresAt: input.expiredAt }))
      .when(settleLostCall, input, prices)
      .thenRejected('ModelNotPriced', { model: 'gpt-9' }));
  it('meters what was sent, marked as estimated, and gives the rest back (E8-1)', () =>
    given(usageOfMonthFolding, hold)
      .when(settleLostCall, input, prices)
      .thenEvents(
        TokensConsumed({
          ...sent,
          replyId: uuid5('spec-command', 'lost'),
          purpose: 'preview',
          model: 'mistral-large-2',
          outputTokens: 0,
          cacheReadTokens: 0,
          estimated: true,
          cost: '0.012',
          currency: 'EUR',
          priceVersion: 1,
        }),
        released,
      ));
  it('only gives back what was reserved before it was known what is sent', () =>
    given(usageOfMonthFolding, TokensReserved({ ...reserved, expiresAt: input.expiredAt }))
      .when(settleLostCall, input, prices)
      .thenEvents(released));
  it('leaves alone what was renewed, and what is settled', async () => {
    await given(usageOfMonthFolding, TokensReserved({ ...reserved, sent, expiresAt: '2026-11-16T09:45:00.001Z' }))
      .when(settleLostCall, input, prices)
      .thenNothing();
    await given(usageOfMonthFolding, hold, released).when(settleLostCall, input, prices).thenNothing();
  });
});
