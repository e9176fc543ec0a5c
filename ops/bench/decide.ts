import { postgresSnapshots } from '../../commands/event-store/snapshots-postgres.ts';
import { system } from '../../commands/kernel/caller.ts';
import { systemClock } from '../../commands/kernel/clock.ts';
import { createHandle, type Handle } from '../../commands/kernel/handle.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { meterTokens } from '../../commands/usage/meter-tokens.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { usageOfMonthFolding } from '../../domain/usage/month.ts';
import { database } from './database.ts';
import type { Happening } from './dialogue.ts';
import { fillLog } from './fill-log.ts';
import type { Part } from './part.ts';
import { productStore } from './product-store.ts';
import { inFlight, interleaved, rowsOf } from './rounds.ts';

const consumedAt = '2026-10-15T09:00:00.000Z';
const month = '2026-10';
const call = {
  purpose: 'reply' as const,
  channelId: 'channel-1',
  channelType: 'whatsapp' as const,
  userId: 'contact-1',
  provider: 'azure-openai',
  model: defaultPriceList.models[0]?.model ?? '',
  region: 'germanywestcentral',
  inputTokens: 400,
  outputTokens: 90,
  cacheReadTokens: 0,
};

/** A month's metered calls on one stream. */
function* metered(tenantId: string, count: number): Generator<readonly Happening[]> {
  for (let n = 0; n < count; n += 1) {
    const id = `${tenantId}/${n}`;
    const meta = { tenantId, actor: { kind: 'system' as const, id: 'bench' }, commandId: id, $correlationId: id, $causationId: id, at: consumedAt };
    yield [
      { streamId: stream.usage(tenantId, month), event: TokensConsumed({ ...call, replyId: id, cost: '0.00196', currency: 'EUR', priceVersion: 1 }), meta },
    ];
  }
}

/** Decisions on a long stream and on a short one, and what the first decision on a long one waits for. */
export const decide: Part = {
  name: 'decide',
  says: 'decisions through handle on a stream of a million events and on one of ten',
  rows: ['decide_1m_vs_10', 'decide_10_per_s', 'cold_load_s', 'cold_load_snapshot_s'],
  run: async ({ server, quick }) => {
    const plan = quick ? { rounds: 1, ms: 150 } : { rounds: 5, ms: 1_500 };
    const [short, long] = [10, quick ? 3_000 : 1_000_000];
    const own = await database(server);
    const product = await productStore(own.url);
    const snapshots = postgresSnapshots(own.url, { release: 'bench' });
    const open = () => createHandle({ ...product, types: eventTypes, clock: systemClock, snapshots });
    try {
      await fillLog(
        own.url,
        product,
        (function* () {
          yield* metered('tenant-short', short);
          yield* metered('tenant-long', long);
        })(),
      );
      const look = async (handle: Handle): Promise<number> => {
        const began = performance.now();
        const { metered: ids } = await handle.state(usageOfMonthFolding, stream.usage('tenant-long', month));
        if (ids.size !== long) throw new Error(`the stream folded to ${ids.size} of ${long} calls`);
        return (performance.now() - began) / 1_000;
      };
      const handle = open();
      const cold = await look(handle);
      const withSnapshot = await look(open());
      const published = await handle(
        publishPriceList,
        { ...defaultPriceList, validFrom: '2026-01-01' },
        { commandId: 'bench-prices', caller: system(OPERATOR, 'bench') },
      );
      if (!published.ok) throw new Error(`no price list: ${published.rejection.rejected}`);
      let n = 0;
      const one = (tenantId: string) => async () => {
        n += 1;
        const done = await handle(
          meterTokens,
          { ...call, replyId: `new-${n}`, consumedAt },
          { commandId: `meter-${n}`, caller: system(tenantId, 'bench'), at: new Date(consumedAt) },
        );
        if (!done.ok || done.events.length !== 1) throw new Error('a call was not metered');
        return 1;
      };
      const rounds = await interleaved(plan, {
        short: (ms) => inFlight(1, ms, one('tenant-short')),
        long: (ms) => inFlight(1, ms, one('tenant-long')),
      });
      const { ratio, rate } = rowsOf(rounds);
      return [
        ratio('decide_1m_vs_10', 'long', 'short', `decisions per second on a stream of ${long} events against one of ${short}, one at a time, both kept`),
        rate('decide_10_per_s', 'short', 'decisions per second on the short stream, each appended'),
        { name: 'cold_load_s', value: cold, unit: 's', what: `the first look at the long stream, from its events, snapshot written` },
        { name: 'cold_load_snapshot_s', value: withSnapshot, unit: 's', what: 'the first look of another process, from the snapshot' },
      ];
    } finally {
      await snapshots.close();
      await product.close();
      await own.drop();
    }
  },
};
