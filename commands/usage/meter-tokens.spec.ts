import { describe, expect, it } from 'vitest';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { usageOfMonthFolding } from '../../domain/usage/month.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { given } from '../kernel/spec.ts';
import { publishPriceList } from '../pricing/publish-price-list.ts';
import { meterTokens } from './meter-tokens.ts';

const call = {
  replyId: 'reply-1',
  purpose: 'reply',
  conversationId: 'c',
  channelId: 'ch',
  channelType: 'whatsapp',
  userId: 'p',
  provider: 'Mistral',
  model: 'mistral-large-2',
  region: 'eu',
  inputTokens: 900,
  outputTokens: 100,
  cacheReadTokens: 1000,
} as const;
const input = { ...call, consumedAt: '2026-11-16T09:30:00.000Z' };
const prices = { pricing: [PriceListPublished(defaultPriceList)] };
const metered = TokensConsumed({ ...call, cost: '0.0132', currency: 'EUR', priceVersion: 1 });

describe('metering tokens', () => {
  it('refuses without a price list', () => given(usageOfMonthFolding).when(meterTokens, input).thenRejected('PriceListMissing', { day: '2026-11-16' }));
  it('refuses a model that nobody has priced', () =>
    given(usageOfMonthFolding)
      .when(meterTokens, { ...input, model: 'gpt-9' }, { other: prices })
      .thenRejected('ModelNotPriced', { model: 'gpt-9' }));
  it('charges input and output in full and cache reads at a tenth (D-55)', () =>
    given(usageOfMonthFolding).when(meterTokens, input, { other: prices }).thenEvents(metered));
  it('does nothing for a reply that is metered', () => given(usageOfMonthFolding, metered).when(meterTokens, input, { other: prices }).thenNothing());
  it('prices a call by its own day, whatever comes later (E8-2)', () =>
    given(usageOfMonthFolding)
      .when(meterTokens, input, {
        now: '2026-12-02T00:00:00.000Z',
        other: {
          pricing: [
            ...prices.pricing,
            PriceListPublished({ ...defaultPriceList, version: 2, validFrom: '2026-12-01', models: [{ model: 'mistral-large-2', perMillionTokens: '99.00' }] }),
          ],
        },
      })
      .thenEvents(metered));

  it('puts a call of the last second of November in Berlin into November, also when repeated in December', async () => {
    const { handle, store, envelope, setClock } = createWorld('2026-11-30T22:59:59.000Z');
    await handle(publishPriceList, defaultPriceList, envelope('prices', 'operator'));
    const late = { ...input, consumedAt: '2026-11-30T22:59:59.000Z' };
    await handle(meterTokens, late, envelope('meter'));
    setClock('2026-12-01T00:10:00.000Z');
    await handle(meterTokens, late, envelope('meter-again'));
    expect(await store.readStream(stream.usage('tenant-a', '2026-11'))).toHaveLength(1);
    expect(await store.readStream(stream.usage('tenant-a', '2026-12'))).toHaveLength(0);
  });
});
