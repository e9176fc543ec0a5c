import { describe, expect, it } from 'vitest';
import { createHandle } from '../kernel/handle.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { exact, sum } from '../../domain/kernel/money.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { publishPriceList } from '../pricing/publish-price-list.ts';
import { activateTenant } from '../tenants/activate-tenant.ts';
import { registerTenant } from '../tenants/register-tenant.ts';
import { memoryVault } from '../vault/memory.ts';
import { chooseBudget } from './choose-budget.ts';
import { meterTokens } from './meter-tokens.ts';
import { releaseReservation } from './release-reservation.ts';
import { reserveTokens } from './reserve-tokens.ts';

const usageStream = stream.usage('tenant-a', '2026-11');
const worstCase = { purpose: 'reply', model: 'demo', inputTokens: 600, maxOutputTokens: 400 } as const;
const call = { purpose: 'reply', channelId: 'c', channelType: 'api', userId: 'u', provider: 'p', model: 'demo', region: 'local' } as const;

async function tenantWithLimit(monthlyLimitTokens: number) {
  const world = createWorld();
  const { envelope, handle } = world;
  await handle(publishPriceList, defaultPriceList, envelope('prices', 'operator'));
  await handle(registerTenant, { companyName: 'A GmbH', package: 'professional', adminEmail: 'a@a.example', country: 'DE' }, envelope('register'));
  await handle(activateTenant, {}, envelope('activate'));
  await handle(chooseBudget, { monthlyLimitTokens }, envelope('budget'));
  return world;
}
type World = Awaited<ReturnType<typeof tenantWithLimit>>;

const eventsOf = async ({ store }: World) => (await store.readStream(usageStream, 0, 100_000)).map(({ type, data }) => ({ type, data: data as never }));

/** Set aside and used at every position of the stream, told from the events alone. */
async function highWater(world: World): Promise<number> {
  const open = new Map<string, number>();
  let used = 0;
  let high = 0;
  for (const { type, data } of await eventsOf(world)) {
    const { replyId, tokens, inputTokens, outputTokens } = data as { replyId: string; tokens: string; inputTokens: number; outputTokens: number };
    if (type === 'TokensReserved') open.set(replyId, Number(tokens));
    if (type === 'ReservationReleased' || type === 'TokensConsumed') open.delete(replyId);
    if (type === 'TokensConsumed') used += inputTokens + outputTokens;
    high = Math.max(high, used + [...open.values()].reduce((a, b) => a + b, 0));
  }
  return high;
}

describe('a budget under many calls at once', () => {
  it('for a hundred is never exceeded by a thousand, through three processes, some of which fail or vanish (E3-1)', async () => {
    const world = await tenantWithLimit(100_000);
    const processes = [world.handle, ...[1, 2].map(() => createHandle({ ...world, vault: memoryVault(world.clock), store: world.store, types: eventTypes }))];
    const outcomes = await Promise.all(
      Array.from({ length: 1_000 }, async (_, n) => {
        const handle = processes[n % 3] ?? world.handle;
        const replyId = `r${n}`;
        const reserved = await handle(reserveTokens, { ...worstCase, replyId }, world.envelope(`reserve-${n}`));
        if (!reserved.ok) return reserved.rejection.rejected;
        if (reserved.events[0]?.type !== 'TokensReserved') return 'stop';
        if (n % 17 === 0) return 'vanished';
        if (n % 13 === 0) {
          await handle(releaseReservation, { replyId, month: '2026-11', cause: 'failed' }, world.envelope(`release-${n}`));
          return 'failed';
        }
        const tokens = { inputTokens: 500 + (n % 100), outputTokens: n % 400, cacheReadTokens: 0 };
        await handle(meterTokens, { ...call, ...tokens, replyId, consumedAt: world.clock().toISOString() }, world.envelope(`meter-${n}`));
        return 'answered';
      }),
    );
    expect(await highWater(world)).toBeLessThanOrEqual(100_000);
    expect(outcomes.filter((outcome) => outcome === 'answered').length).toBeGreaterThanOrEqual(80);
    expect(outcomes.filter((outcome) => outcome === 'BudgetExhausted' || outcome === 'BudgetHeld' || outcome === 'stop').length).toBeGreaterThan(700);
    const said = (await eventsOf(world)).flatMap(({ type, data }) => (type === 'BudgetThresholdReached' ? [(data as { percent: number }).percent] : []));
    expect(said.toSorted((a, b) => a - b)).toEqual([...new Set(said)].toSorted((a, b) => a - b));
  }, 60_000);

  it('says 80 % and 100 % once each, though the process dies at the threshold and everything comes three times (US-3.2.c)', async () => {
    const world = await tenantWithLimit(10_000);
    for (let n = 0; n < 12; n += 1) {
      // A process of its own for every call: nothing is remembered but the log.
      const fresh = () => createHandle({ ...world, store: world.store, types: eventTypes });
      const input = { ...call, inputTokens: 1_000, outputTokens: 0, cacheReadTokens: 0, replyId: `r${n}`, consumedAt: world.clock().toISOString() };
      await Promise.all([0, 1, 2].map((again) => fresh()(meterTokens, input, world.envelope(`meter-${n}-${again}`))));
    }
    const said = (await eventsOf(world)).filter(({ type }) => type === 'BudgetThresholdReached').map(({ data }) => data);
    expect(said).toEqual([
      { percent: 80, usedTokens: 8_000, limitTokens: 10_000, basis: 'limit', stopped: false },
      { percent: 100, usedTokens: 10_000, limitTokens: 10_000, basis: 'limit', stopped: true },
    ]);
    expect((await eventsOf(world)).filter(({ type }) => type === 'TokensConsumed')).toHaveLength(12);
  });

  it('gives back after a quarter of an hour what a vanished call held (E3-1)', async () => {
    const world = await tenantWithLimit(1_000);
    const reserve = (replyId: string) =>
      world.handle(reserveTokens, { ...worstCase, replyId }, world.envelope(`reserve-${replyId}-${world.clock().toISOString()}`));
    expect(await reserve('vanished')).toMatchObject({ ok: true });
    expect(await reserve('next')).toMatchObject({ rejection: { rejected: 'BudgetHeld' } });
    world.advance(15 * 60_000 - 1);
    expect(await reserve('next')).toMatchObject({ rejection: { rejected: 'BudgetHeld' } });
    world.advance(1);
    expect(await reserve('next')).toMatchObject({ ok: true, events: [{ type: 'TokensReserved' }] });
  });
});

describe('exactly-once meters', () => {
  // A small generator of its own, so that a failing order can be made again from its seed.
  const random = (seed: number) => () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };

  it.each([1, 2, 3, 4, 5])('come to what was spent, delivered threefold and in any order, seed %i (E8-1)', async (seed) => {
    const world = await tenantWithLimit(1_000_000_000);
    const next = random(seed);
    const whole = (below: number) => Math.floor(next() * below);
    const calls = Array.from({ length: 40 }, (_, n) => ({
      ...call,
      replyId: `r${n}`,
      consumedAt: world.clock().toISOString(),
      inputTokens: whole(5_000),
      outputTokens: whole(900),
      cacheReadTokens: whole(3_000),
      ...(n % 3 === 0 && { cacheWriteTokens: whole(100) }),
      ...(n % 5 === 0 && { images: 1 + whole(3) }),
      ...(n % 7 === 0 && { embeddingTokens: whole(2_000) }),
    }));
    const deliveries = [...calls, ...calls, ...calls].map((one, n) => ({ one, n, order: next() })).toSorted((a, b) => a.order - b.order);
    await Promise.all(deliveries.map(({ one, n }) => world.handle(meterTokens, one, world.envelope(`delivery-${n}`))));
    const metered = (await eventsOf(world)).filter(({ type }) => type === 'TokensConsumed').map(({ data }) => data as Record<string, number>);
    for (const kind of ['inputTokens', 'outputTokens', 'cacheReadTokens', 'cacheWriteTokens', 'images', 'embeddingTokens'] as const)
      expect(exact(sum(metered.map((one) => one[kind] ?? 0)))).toBe(exact(sum(calls.map((one: Partial<Record<typeof kind, number>>) => one[kind] ?? 0))));
  });
});
