import { system } from '../../commands/kernel/caller.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { postgresStore } from '../../commands/event-store/postgres.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { activateTenant } from '../../commands/tenants/activate-tenant.ts';
import { registerTenant } from '../../commands/tenants/register-tenant.ts';
import { meterTokens } from '../../commands/usage/meter-tokens.ts';
import { reserveTokens } from '../../commands/usage/reserve-tokens.ts';
import { memoryVault } from '../../commands/vault/memory.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { testDatabase } from '../testing/postgres.ts';
import type { Part } from './part.ts';
import { inFlight, interleaved, rowsOf } from './rounds.ts';

const tenants = Array.from({ length: 256 }, (_, i) => `tenant-${i}`);
const worstCase = { purpose: 'reply', model: 'demo', inputTokens: 6, maxOutputTokens: 4 } as const;
const call = { purpose: 'reply', channelId: 'c', channelType: 'api', userId: 'u', provider: 'p', model: 'demo', region: 'local' } as const;
const used = { inputTokens: 5, outputTokens: 3, cacheReadTokens: 0 };

/** Calls that hold their worst case against the month's budget and then settle what they used: two decisions, two appends. */
export const reserveSettle: Part = {
  name: 'reserve_settle',
  says: 'model calls held against a budget and settled, of many tenants and of one',
  rows: ['reserve_settle_per_s', 'reserve_settle_hot_per_s'],
  run: async ({ server, quick }) => {
    process.env['OCE_TEST_POSTGRES'] = server;
    const plan = quick ? { rounds: 1, ms: 150 } : { rounds: 3, ms: 4_000 };
    const own = await testDatabase();
    const store = postgresStore(own.url, { applicationName: 'oce-bench' });
    try {
      const handle = createHandle({ store, vault: memoryVault(), types: eventTypes, clock: () => new Date() });
      const by = (commandId: string, tenantId: string) => ({ commandId, caller: system(tenantId, 'bench') });
      await handle(publishPriceList, defaultPriceList, by('prices', OPERATOR));
      for (const tenantId of tenants.slice(0, quick ? 16 : tenants.length)) {
        const company = { companyName: 'Messlauf GmbH', package: 'enterprise', adminEmail: 'mess@lauf.example', country: 'DE' } as const;
        await handle(registerTenant, company, by(`register-${tenantId}`, tenantId));
        await handle(activateTenant, {}, by(`activate-${tenantId}`, tenantId));
      }
      let n = 0;
      const one = async (tenantId: string): Promise<number> => {
        n += 1;
        const place = n;
        const replyId = `reply-${place}`;
        const held = await handle(reserveTokens, { ...worstCase, replyId }, by(`hold-${place}`, tenantId));
        const settled = await handle(meterTokens, { ...call, ...used, replyId, consumedAt: new Date().toISOString() }, by(`meter-${place}`, tenantId));
        for (const outcome of [held, settled]) if (!outcome.ok) throw new Error(`a call was not held and settled: ${outcome.rejection.rejected}`);
        return 1;
      };
      const rounds = await interleaved(plan, {
        many: (ms) => inFlight(quick ? 16 : tenants.length, ms, (worker) => one(tenants[worker] ?? '')),
        hot: (ms) => inFlight(4, ms, () => one('tenant-0')),
      });
      const { rate } = rowsOf(rounds);
      return [
        rate('reserve_settle_per_s', 'many', 'calls held and settled per second, 256 tenants at once'),
        rate('reserve_settle_hot_per_s', 'hot', 'calls held and settled per second on one stream, 4 at once'),
      ];
    } finally {
      await store.close();
      await own.drop();
    }
  },
};
