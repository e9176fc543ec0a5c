import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Metadata } from '../kernel/metadata.ts';
import { TokensConsumed } from '../usage/events.ts';
import { defaultPriceList } from './default-price-list.ts';
import { monthUsageFolding, stretchesOf, type MonthUsage } from './month-usage.ts';
import type { Pricing } from './pricing.ts';
import { rateMonth, type RatedMonth } from './rate-month.ts';

const pricing: Pricing = {
  versions: [
    defaultPriceList,
    { ...defaultPriceList, version: 2, validFrom: '2026-11-15', models: defaultPriceList.models.map((m) => ({ ...m, perMillionTokens: '50.00' })) },
  ],
};
const professional = [{ package: 'professional', validFrom: '2026-01-01' }] as const;

interface Call {
  readonly model: string;
  readonly input: number;
  readonly output?: number;
  readonly cached?: number;
  readonly at?: string;
  readonly version?: number;
}

function month(calls: readonly Call[]): MonthUsage {
  return calls.reduce<MonthUsage>((state, { model, input, output = 0, cached = 0, at = '2026-11-03T10:00:00.000Z', version = 1 }) => {
    const { payload } = TokensConsumed({
      replyId: 'r',
      purpose: 'reply',
      channelId: 'c',
      channelType: 'webchat',
      userId: 'u',
      provider: 'p',
      model,
      region: 'eu',
      inputTokens: input,
      outputTokens: output,
      cacheReadTokens: cached,
      cost: '0',
      currency: 'EUR',
      priceVersion: version,
    });
    return monthUsageFolding.evolve.TokensConsumed(state, payload, { at } as Metadata);
  }, null);
}
function rate(calls: readonly Call[], bookings: Parameters<typeof rateMonth>[1] = professional): RatedMonth {
  const rated = rateMonth('2026-11', bookings, pricing, stretchesOf(month(calls)));
  if (typeof rated === 'string') throw new Error(rated);
  return rated;
}

describe('a rated month', () => {
  it('is the fee and the included tokens while the quota lasts', () => {
    const rated = rate([{ model: 'demo', input: 1_000, output: 500 }]);
    expect(rated).toMatchObject({ supplyFrom: '2026-11-01', supplyTo: '2026-11-30', monthlyFee: '1250.00', priceVersion: 1, includedTokens: 10_000_000 });
    expect(rated.sums).toEqual([{ kind: 'included', model: 'demo', priceVersion: 1, unitPrice: '4.00', tokens: 1_500 }]);
  });

  it('charges what comes after the quota to the model that was called then, splitting the call that crosses it', () => {
    const { sums } = rate([
      { model: 'mistral-large-2', input: 9_000_000 },
      { model: 'claude-sonnet-4-6', input: 1_500_000 },
      { model: 'mistral-large-2', input: 200_000 },
    ]);
    expect(sums.map(({ kind, model, tokens }) => [kind, model, tokens])).toEqual([
      ['included', 'mistral-large-2', 9_000_000],
      ['included', 'claude-sonnet-4-6', 1_000_000],
      ['overage', 'claude-sonnet-4-6', 500_000],
      ['overage', 'mistral-large-2', 200_000],
    ]);
  });

  it('keeps each call at the version it was metered with, also when the price changes in the month (E8-2)', () => {
    const { sums, priceVersion } = rate([
      { model: 'demo', input: 11_000_000 },
      { model: 'demo', input: 1_000_000, version: 2, at: '2026-11-20T10:00:00.000Z' },
    ]);
    expect(priceVersion).toBe(1);
    expect(sums.filter(({ kind }) => kind === 'overage').map(({ priceVersion: v, unitPrice, tokens }) => [v, unitPrice, tokens])).toEqual([
      [1, '4.00', 1_000_000],
      [2, '50.00', 1_000_000],
    ]);
  });

  it('never charges a starter beyond the fee', () => {
    const { sums } = rate([{ model: 'demo', input: 2_500_000 }], [{ package: 'starter', validFrom: '2026-01-01' }]);
    expect(sums).toEqual([expect.objectContaining({ kind: 'included', tokens: 2_500_000 })]);
  });

  it('keeps fee and quota of the first booked day, and charges overage from the day the package allows it', () => {
    const bookings = [
      { package: 'starter', validFrom: '2026-11-05' },
      { package: 'professional', validFrom: '2026-11-20' },
    ] as const;
    const rated = rate(
      [
        { model: 'demo', input: 2_100_000 },
        { model: 'demo', input: 300_000, at: '2026-11-21T10:00:00.000Z' },
      ],
      bookings,
    );
    expect(rated).toMatchObject({ supplyFrom: '2026-11-05', monthlyFee: '299.00', includedTokens: 2_000_000 });
    expect(rated.sums.map(({ kind, tokens }) => [kind, tokens])).toEqual([
      ['included', 2_100_000],
      ['overage', 300_000],
    ]);
  });

  it('is not there without a booking or a price list', () => {
    expect(rateMonth('2026-11', [], pricing, [])).toBe('PackageNotBooked');
    expect(rateMonth('2026-11', [{ package: 'starter', validFrom: '2026-12-01' }], pricing, [])).toBe('PackageNotBooked');
    expect(rateMonth('2026-11', professional, { versions: [] }, [])).toBe('PriceListMissing');
  });

  const call = fc.record({
    model: fc.constantFrom('demo', 'claude-sonnet-4-6', 'mistral-large-2'),
    input: fc.integer({ min: 0, max: 4_000_000 }),
    output: fc.integer({ min: 0, max: 1_000_000 }),
    cached: fc.integer({ min: 0, max: 1_000_000 }),
    at: fc.constantFrom('2026-11-03T10:00:00.000Z', '2026-11-21T10:00:00.000Z'),
  });

  it('adds up to the weighted tokens of its calls, less than one token a sum aside (US-3.2)', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 30 }), (calls) => {
        const { sums } = rate(calls);
        const tenths = calls.reduce((total, { input, output, cached }) => total + 10 * (input + output) + cached, 0);
        const counted = 10 * sums.reduce((total, { tokens }) => total + tokens, 0);
        expect(counted).toBeLessThanOrEqual(tenths);
        expect(tenths - counted).toBeLessThan(10 * 6);
      }),
    );
  });

  it('never shrinks when more is used, so that what was billed stays right', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 20 }), fc.nat(20), (calls, cut) => {
        const before = rate(calls.slice(0, cut)).sums;
        const after = rate(calls).sums;
        for (const sum of before) {
          const later = after.find(({ kind, model, priceVersion }) => kind === sum.kind && model === sum.model && priceVersion === sum.priceVersion);
          expect(later?.tokens ?? 0).toBeGreaterThanOrEqual(sum.tokens);
        }
      }),
    );
  });
});
