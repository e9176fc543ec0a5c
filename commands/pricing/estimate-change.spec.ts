import { describe, expect, it } from 'vitest';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { addDays, monthOf, type BusinessDate } from '../../domain/kernel/time.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { monthUsageFolding, stretchesOf } from '../../domain/pricing/month-usage.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { rateMonth } from '../../domain/pricing/rate-month.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Package } from '../../domain/tenants/events.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { activateTenant } from '../tenants/activate-tenant.ts';
import { registerTenant } from '../tenants/register-tenant.ts';
import { meterTokens } from '../usage/meter-tokens.ts';
import { estimateChange, rateMonthOn } from './estimate-change.ts';
import { publishPriceList } from './publish-price-list.ts';

/** A tenant that went live on a day and uses the given tokens on each of the days. */
async function tenantUsing(days: readonly (readonly [BusinessDate, number])[], booked: Package = 'professional', model = 'mistral-large-2') {
  const world = createWorld('2026-08-01T08:00:00.000Z');
  const { handle, envelope, setClock } = world;
  const must = async (outcome: Promise<{ ok: boolean }>) => expect((await outcome).ok).toBe(true);
  await must(handle(publishPriceList, defaultPriceList, envelope('prices', 'operator')));
  await must(handle(registerTenant, { companyName: 'Kessler GmbH', package: booked, adminEmail: 'a@kessler.example', country: 'DE' }, envelope('r')));
  await must(handle(activateTenant, {}, envelope('a')));
  for (const [day, tokens] of days) {
    const consumedAt = `${day}T10:00:00.000Z`;
    setClock(consumedAt);
    const call = {
      replyId: `reply-${day}`,
      purpose: 'reply',
      channelId: 'web',
      channelType: 'webchat',
      userId: 'u',
      provider: 'p',
      model,
      region: 'eu',
    } as const;
    const usage = { inputTokens: tokens, outputTokens: 0, cacheReadTokens: 0 };
    await must(handle(meterTokens, { ...call, ...usage, consumedAt }, { ...envelope(`meter-${day}`), at: new Date(consumedAt) }));
  }
  return world;
}
const daysFrom = (first: BusinessDate, count: number) => Array.from({ length: count }, (_, i) => addDays(first, i));

describe('the estimate of a change', () => {
  it("is a month at the pace of the tenant's last thirty days", async () => {
    const { handle } = await tenantUsing(daysFrom('2026-10-17', 30).map((day) => [day, 400_000]));
    const estimate = await estimateChange(handle.state, { tenantId: 'tenant-a', today: '2026-11-16', model: 'claude-sonnet-4-6' });
    if (isRejection(estimate)) throw new Error(estimate.rejected);
    expect(estimate.basis).toEqual({ from: '2026-10-17', to: '2026-11-15', days: 30, enough: true, tokens: 12_000_000 });
    expect(estimate.now).toMatchObject({ package: 'professional', overageTokens: 2_000_000, overage: '24.00', net: '1274.00' });
    expect(estimate.changed).toMatchObject({ model: 'claude-sonnet-4-6', overage: '56.00', net: '1306.00' });
    const bigger = await estimateChange(handle.state, { tenantId: 'tenant-a', today: '2026-11-16', package: 'enterprise' });
    expect(bigger).toMatchObject({ changed: { package: 'enterprise', overage: '0.00', net: '3500.00' } });
  });

  it('says so with less than a week of use', async () => {
    const { handle } = await tenantUsing(daysFrom('2026-11-10', 6).map((day) => [day, 1_000_000]));
    expect(await estimateChange(handle.state, { tenantId: 'tenant-a', today: '2026-11-16' })).toMatchObject({
      basis: { days: 6, enough: false, tokens: 30_000_000 },
    });
    const none = await tenantUsing([]);
    expect(await estimateChange(none.handle.state, { tenantId: 'tenant-a', today: '2026-11-16' })).toMatchObject({
      basis: { days: 0, enough: false, tokens: 0 },
      now: { net: '1250.00' },
    });
  });

  it('was within ten per cent of the month that came, for a use that wavers', async () => {
    const wavering = daysFrom('2026-09-01', 61).map((day, i) => [day, 380_000 + ((i * 7_919) % 90_000)] as const);
    const { handle } = await tenantUsing(wavering);
    const estimate = await estimateChange(handle.state, { tenantId: 'tenant-a', today: '2026-10-01' });
    if (isRejection(estimate)) throw new Error(estimate.rejected);
    const came = await rateMonthOn(handle.state, { tenantId: 'tenant-a', period: '2026-10', packages: ['professional'] });
    if (isRejection(came)) throw new Error('no month');
    const error = Math.abs(Number(estimate.now.net) - Number(came[0]?.net)) / Number(came[0]?.net);
    expect(error).toBeLessThan(0.1);
  });

  it('is refused without a package, a price list, or a price of the model', async () => {
    const nobody = createWorld();
    const ask = (world: typeof nobody, more: object = {}) => estimateChange(world.handle.state, { tenantId: 'tenant-a', today: '2026-11-16', ...more });
    expect(await ask(nobody)).toMatchObject({ rejected: 'PackageNotBooked' });
    await nobody.handle(registerTenant, { companyName: 'Kessler GmbH', package: 'starter', adminEmail: 'a@k.example', country: 'DE' }, nobody.envelope('r'));
    expect(await ask(nobody)).toMatchObject({ rejected: 'PriceListMissing' });
    expect(await ask(await tenantUsing([]), { model: 'unheard-of' })).toMatchObject({ rejected: 'ModelNotPriced' });
  });
});

describe('a month on another package', () => {
  it('equals a real run on that package (B7)', async () => {
    const use = daysFrom('2026-10-01', 31).map((day) => [day, 410_000] as const);
    const { handle } = await tenantUsing(use, 'starter', 'demo');
    const real = await tenantUsing(use, 'professional', 'demo');
    const again = await rateMonthOn(handle.state, { tenantId: 'tenant-a', period: '2026-10', packages: ['starter', 'professional', 'enterprise'] });
    if (isRejection(again)) throw new Error('no month');
    expect(again.map(({ package: booked, net }) => [booked, net])).toEqual([
      ['starter', '299.00'],
      // 12.71 million, 2.71 beyond the quota at 4.00.
      ['professional', '1260.84'],
      ['enterprise', '3500.00'],
    ]);
    const [tenant, pricing, usage] = [
      await real.handle.state(tenantFolding, stream.tenant('tenant-a')),
      await real.handle.state(pricingFolding, stream.pricing()),
      await real.handle.state(monthUsageFolding, stream.usage('tenant-a', monthOf('2026-10-01'))),
    ];
    const rated = rateMonth('2026-10', tenant, pricing, stretchesOf(usage));
    if (typeof rated === 'string') throw new Error(rated);
    // A starter's budget tells of its thresholds at other moments, so the calls stand at other revisions.
    const figures = (month: typeof rated) => ({
      ...month,
      sums: month.sums.map(({ rule, model, tokens, calls, unitPrice }) => ({ rule, model, tokens, calls, unitPrice })),
    });
    expect(again[1] && figures(again[1].rated)).toEqual(figures(rated));
  });
});
