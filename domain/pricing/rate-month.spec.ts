import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Metadata } from '../kernel/metadata.ts';
import { businessDate } from '../kernel/time.ts';
import { ReservationReleased, TokensConsumed, TokensReserved } from '../usage/events.ts';
import { defaultPriceList } from './default-price-list.ts';
import { monthUsageFolding, noUsage, stretchesOf, type MonthUsage } from './month-usage.ts';
import type { Pricing } from './pricing.ts';
import { rateMonth, type Contract, type RatedMonth } from './rate-month.ts';

const pricing: Pricing = { versions: [defaultPriceList] };
const professional: Contract = {
  packages: [{ package: 'professional', validFrom: '2026-01-01' }],
  liveSince: '2026-01-01',
  eraseOn: undefined,
  currency: 'EUR',
};

interface Call {
  readonly model: string;
  readonly input: number;
  readonly output?: number;
  readonly cached?: number;
  readonly at?: string;
}

const later = { at: '2026-11-03T10:00:00.000Z' } as Metadata;

function month(calls: readonly Call[]): MonthUsage {
  return calls.reduce<MonthUsage>((state, { model, input, output = 0, cached = 0, at = later.at }) => {
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
      priceVersion: 1,
    });
    return monthUsageFolding.evolve.TokensConsumed(state, payload, { ...later, at });
  }, noUsage);
}
function rate(calls: readonly Call[], contract = professional, prices = pricing): RatedMonth {
  const rated = rateMonth('2026-11', contract, prices, stretchesOf(month(calls)));
  if (typeof rated === 'string') throw new Error(rated);
  return rated;
}

describe('a rated month', () => {
  it('is not there without a booking or a price list', () => {
    const none = { ...professional, packages: [] };
    const december = { ...professional, packages: [{ package: 'starter', validFrom: '2026-12-01' }] } as const;
    expect(rateMonth('2026-11', none, pricing, [])).toBe('PackageNotBooked');
    expect(rateMonth('2026-11', december, pricing, [])).toBe('PackageNotBooked');
    expect(rateMonth('2026-11', { ...professional, eraseOn: '2026-11-01' }, pricing, [])).toBe('PackageNotBooked');
    expect(rateMonth('2026-11', professional, { versions: [] }, [])).toBe('PriceListMissing');
    expect(rateMonth('2026-11', { ...professional, currency: 'CHF' }, pricing, [])).toBe('PriceListMissing');
  });

  it('names the revisions of the calls behind a sum, reservations passed over', () => {
    const held = { replyId: 'r', purpose: 'reply', model: 'demo', inputTokens: 1, maxOutputTokens: 1, tokens: '2', expiresAt: later.at } as const;
    const call = month([{ model: 'demo', input: 10 }]);
    const [one] = stretchesOf(call);
    let usage = monthUsageFolding.evolve.TokensReserved(noUsage, TokensReserved(held).payload, later);
    usage = { next: 2, newest: one ? { head: { ...one, from: 1, to: 1 }, before: null } : null };
    usage = monthUsageFolding.evolve.ReservationReleased(usage, ReservationReleased({ replyId: 'r', cause: 'expired' }).payload, later);
    const { payload } = TokensConsumed({
      replyId: 's',
      purpose: 'reply',
      channelId: 'c',
      channelType: 'webchat',
      userId: 'u',
      provider: 'p',
      model: 'demo',
      region: 'eu',
      inputTokens: 5,
      outputTokens: 0,
      cacheReadTokens: 0,
      cost: '0',
      currency: 'EUR',
      priceVersion: 1,
    });
    usage = monthUsageFolding.evolve.TokensConsumed(usage, payload, later);
    const rated = rateMonth('2026-11', professional, pricing, stretchesOf(usage));
    expect(typeof rated === 'string' ? rated : rated.sums).toMatchObject([{ tokens: 15, from: 1, to: 3, calls: 2 }]);
  });

  const call = fc.record({
    model: fc.constantFrom('demo', 'claude-sonnet-4-6', 'mistral-large-2'),
    input: fc.integer({ min: 0, max: 4_000_000 }),
    output: fc.integer({ min: 0, max: 1_000_000 }),
    cached: fc.integer({ min: 0, max: 1_000_000 }),
    at: fc.constantFrom('2026-11-03T10:00:00.000Z', '2026-11-21T10:00:00.000Z'),
  });

  it('adds up to the weighted tokens of its calls, less than one token a sum aside', () => {
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
          const found = after.find(({ rule, model, priceVersion }) => rule === sum.rule && model === sum.model && priceVersion === sum.priceVersion);
          expect(found?.tokens ?? 0).toBeGreaterThanOrEqual(sum.tokens);
        }
      }),
    );
  });

  it('is the same after any number of later price lists (E8-2)', () => {
    const amount = fc.integer({ min: 0, max: 99_999_99 }).map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(call, { maxLength: 12 }), fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 4 }), (calls, prices) => {
        const later = prices.map(([fee, perMillionTokens], i) => ({
          ...defaultPriceList,
          version: i + 2,
          validFrom: `2026-11-${15 + i}`,
          packages: { ...defaultPriceList.packages, professional: { ...defaultPriceList.packages.professional, monthlyFee: fee } },
          models: defaultPriceList.models.map((m) => ({ ...m, perMillionTokens })),
        }));
        expect(rate(calls, professional, { versions: [defaultPriceList, ...later] })).toEqual(rate(calls));
      }),
    );
  });

  it('has the same days in Berlin, Vienna and Zurich (D-61)', () => {
    const zones = ['Europe/Vienna', 'Europe/Zurich'].map((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }));
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }), (moment) => {
        for (const zone of zones) expect(zone.format(moment)).toBe(businessDate(moment.toISOString()));
      }),
    );
  });
});
