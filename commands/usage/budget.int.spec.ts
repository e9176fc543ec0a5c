import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventTypes } from '../../domain/catalogue.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { postgresStore } from '../event-store/postgres.ts';
import { system } from '../kernel/caller.ts';
import { createHandle } from '../kernel/handle.ts';
import { publishPriceList } from '../pricing/publish-price-list.ts';
import { activateTenant } from '../tenants/activate-tenant.ts';
import { registerTenant } from '../tenants/register-tenant.ts';
import { memoryVault } from '../vault/memory.ts';
import { chooseBudget } from './choose-budget.ts';
import { meterTokens } from './meter-tokens.ts';
import { reserveTokens } from './reserve-tokens.ts';

const now = '2026-11-16T09:30:00.000Z';
const usageStream = stream.usage('tenant-a', monthOf('2026-11-16'));
const by = (commandId: string, tenantId = 'tenant-a') => ({ commandId, caller: system(tenantId, 'spec') });
const worstCase = { purpose: 'reply', model: 'demo', inputTokens: 600, maxOutputTokens: 400 } as const;
const call = { purpose: 'reply', channelId: 'c', channelType: 'api', userId: 'u', provider: 'p', model: 'demo', region: 'local', consumedAt: now } as const;

describe('a budget on the log', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  const stores: { close(): Promise<void> }[] = [];
  const process = () => {
    const store = postgresStore(database.url);
    stores.push(store);
    return { store, handle: createHandle({ store, vault: memoryVault(), types: eventTypes, clock: () => new Date(now) }) };
  };
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  });

  it('for a hundred calls lets no more than a hundred of a thousand through, from three processes at once (E3-1)', async () => {
    const processes = [process(), process(), process()];
    const { handle, store } = processes[0] ?? process();
    await handle(publishPriceList, defaultPriceList, by('prices', 'operator'));
    await handle(registerTenant, { companyName: 'A GmbH', package: 'professional', adminEmail: 'a@a.example', country: 'DE' }, by('register'));
    await handle(activateTenant, {}, by('activate'));
    await handle(chooseBudget, { monthlyLimitTokens: 100_000 }, by('budget'));
    const outcomes = await Promise.all(
      Array.from({ length: 1_000 }, async (_, n) => {
        const own = processes[n % 3]?.handle ?? handle;
        const replyId = `r${n}`;
        const reserved = await own(reserveTokens, { ...worstCase, replyId }, by(`reserve-${n}`));
        if (!reserved.ok) return reserved.rejection.rejected;
        if (reserved.events[0]?.type !== 'TokensReserved') return 'BudgetExhausted';
        const metered = await own(meterTokens, { ...call, replyId, inputTokens: 600, outputTokens: 400, cacheReadTokens: 0 }, by(`meter-${n}`));
        return metered.ok ? 'answered' : metered.rejection.rejected;
      }),
    );
    const types = (await store.readStream(usageStream, 0, 10_000)).map(({ type, data }) => ({ type, data: data as { readonly percent?: number } }));
    const metered = types.filter(({ type }) => type === 'TokensConsumed').length;
    expect(metered).toBeLessThanOrEqual(100);
    expect(metered).toBe(outcomes.filter((outcome) => outcome === 'answered').length);
    expect(metered).toBeGreaterThan(50);
    const said = types.flatMap(({ type, data }) => (type === 'BudgetThresholdReached' ? [data.percent] : []));
    expect(said).toEqual([...new Set(said)]);
  }, 120_000);
});
