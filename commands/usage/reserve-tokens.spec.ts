import { describe, it } from 'vitest';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { PackageBooked } from '../../domain/tenants/events.ts';
import { BudgetChosen, BudgetThresholdReached, ReservationReleased, TokensConsumed, TokensReserved } from '../../domain/usage/events.ts';
import { usageOfMonthFolding } from '../../domain/usage/month.ts';
import { given } from '../kernel/spec.ts';
import { reserveTokens } from './reserve-tokens.ts';

const call = { replyId: 'r', purpose: 'reply', model: 'demo', inputTokens: 30, maxOutputTokens: 10 } as const;
const prices = { pricing: [PriceListPublished(defaultPriceList)] };
const other = (monthlyLimitTokens: number, atLimit: 'stop' | 'throttle' = 'stop') => ({
  ...prices,
  [stream.tenant('tenant-a')]: [PackageBooked({ package: 'professional', validFrom: '2026-01-01' })],
  [stream.budget('tenant-a')]: [BudgetChosen({ monthlyLimitTokens, alertAtPercent: [80, 100], atLimit })],
});
const reserved = (replyId: string, tokens = '40', expiresAt = '2026-11-16T09:45:00.000Z') => TokensReserved({ ...call, replyId, tokens, expiresAt });
const consumed = (replyId: string, inputTokens: number) =>
  TokensConsumed({
    replyId,
    purpose: 'reply',
    channelId: 'c',
    channelType: 'api',
    userId: 'u',
    provider: 'p',
    model: 'demo',
    region: 'local',
    inputTokens,
    outputTokens: 0,
    cacheReadTokens: 0,
    cost: '0',
    currency: 'EUR',
    priceVersion: 1,
  });
const stop = BudgetThresholdReached({ percent: 100, usedTokens: 70, limitTokens: 100, basis: 'limit', stopped: true });

describe('reserving tokens', () => {
  it('refuses without a price list', () => given(usageOfMonthFolding).when(reserveTokens, call).thenRejected('PriceListMissing'));
  it('refuses a model that nobody has priced', () =>
    given(usageOfMonthFolding)
      .when(reserveTokens, { ...call, model: 'gpt-9' }, { other: prices })
      .thenRejected('ModelNotPriced'));
  it('refuses who booked nothing', () => given(usageOfMonthFolding).when(reserveTokens, call, { other: prices }).thenRejected('PackageNotBooked'));
  it('refuses what does not fit, once the stop was said (E3-1)', () =>
    given(usageOfMonthFolding, consumed('a', 70), stop)
      .when(reserveTokens, call, { other: other(100) })
      .thenRejected('BudgetExhausted', { limit: 100, used: 70 }));
  it('refuses for a moment what others have set aside', () =>
    given(usageOfMonthFolding, reserved('a'), reserved('b'))
      .when(reserveTokens, call, { other: other(100) })
      .thenRejected('BudgetHeld', { seconds: 30 }));
  it('refuses for a minute beyond a throttled limit', () =>
    given(usageOfMonthFolding, consumed('a', 70), reserved('b'))
      .when(reserveTokens, call, { other: other(100, 'throttle'), now: '2026-11-16T09:30:10.000Z' })
      .thenRejected('BudgetThrottled', { seconds: 50 }));

  it('sets the worst case aside for a quarter of an hour', () =>
    given(usageOfMonthFolding)
      .when(reserveTokens, call, { other: other(100) })
      .thenEvents(reserved('r')));
  it('replaces what the same reply had set aside', () =>
    given(usageOfMonthFolding, consumed('a', 60), reserved('r'))
      .when(reserveTokens, call, { other: other(100) })
      .thenEvents(reserved('r')));
  it('has room again once a call is settled or released', async () => {
    for (const done of [consumed('a', 20), ReservationReleased({ replyId: 'a', cause: 'failed' })])
      await given(usageOfMonthFolding, reserved('a', '100'), done)
        .when(reserveTokens, call, { other: other(100) })
        .thenEvents(reserved('r'));
  });
  it('makes the stop an event, once, and sets nothing aside', () =>
    given(usageOfMonthFolding, consumed('a', 70))
      .when(reserveTokens, call, { other: other(100) })
      .thenEvents(stop));
  it('says the stop again for a limit that was raised, and for no other', async () => {
    const raised = BudgetThresholdReached({ percent: 100, usedTokens: 170, limitTokens: 200, basis: 'limit', stopped: true });
    await given(usageOfMonthFolding, consumed('a', 70), stop, consumed('b', 100))
      .when(reserveTokens, call, { other: other(200) })
      .thenEvents(raised);
    await given(usageOfMonthFolding, consumed('a', 70), stop)
      .when(reserveTokens, call, { other: other(90) })
      .thenRejected('BudgetExhausted');
  });
});
