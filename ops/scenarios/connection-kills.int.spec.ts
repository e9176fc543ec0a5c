import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGraphStandIn, type GraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { postgresStore } from '../../commands/event-store/postgres.ts';
import { logTail } from '../../commands/kernel/log-tail.ts';
import type { EventStore, RecordedEvent } from '../../commands/kernel/event-store.ts';
import { projections } from '../../projections/catalogue.ts';
import { projectionRunner } from '../../projections/kernel/runner.ts';
import { seeded } from '../demo/random.ts';
import { type Product, startProduct } from '../testing/product.ts';
import { trailOf } from '../testing/simulation/trail.ts';
import { signature, textWebhook, whatsappAccount } from '../testing/whatsapp.ts';

const messages = 60;
const cuts = 20;
const given = process.env['OCE_SIMULATION_SEED'];
const seed = given === undefined ? randomInt(1, 2 ** 30) : Number(given);

describe('a database that drops all its connections again and again', () => {
  let product: Product;
  let graph: GraphStandIn;
  let owner: pg.Client;
  const account = whatsappAccount(7);

  beforeAll(async () => {
    graph = await startGraphStandIn({ latencyMs: 20, limits: { perSecond: 10_000 } });
    product = await startProduct({ OCE_WHATSAPP_GRAPH_URL: graph.url, OCE_DELIVERY_EVIDENCE_MS: '4000' });
    graph.setWebhook({ url: `${product.url}/webhooks/whatsapp`, appSecret: account.appSecret });
    const created = (
      await product.call('POST', '/api/v1/tenants', {
        key: product.operatorKey,
        body: { companyName: 'Hausverwaltung Beispiel', package: 'enterprise', adminEmail: 'verwaltung@beispiel.example', country: 'DE' },
      })
    ).body as { apiKey: string };
    await product.call('POST', '/api/v1/channels/connect', { key: created.apiKey, body: { type: 'whatsapp', credentials: account } });
    owner = new pg.Client({ connectionString: product.env['DATABASE_URL'] });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await product.close();
    await graph.close();
  });

  it('loses nothing, does nothing twice, and leaves read models and trail as the log alone makes them (Q-6)', async () => {
    const random = seeded(seed);
    const how = `to see it again: OCE_SIMULATION_SEED=${seed}`;
    const post = async (n: number): Promise<void> => {
      await sleep(random.between(0, 6_000));
      const body = textWebhook(account, { id: `wamid.cut-${n}`, from: `49171${1_000_000 + n}`, text: `Frage ${n}: Wann kommt der Monteur?` });
      for (;;) {
        const status = await product.call('POST', '/webhooks/whatsapp', { body, headers: signature(account, body) }).then(
          (a) => a.status,
          () => 0,
        );
        if (status === 200) return;
        if (status === 0) throw new Error(`the product is gone\n${product.output()}`);
        await sleep(200);
      }
    };
    const posting = Promise.all(Array.from({ length: messages }, (_, n) => post(n)));
    let dropped = 0;
    for (let cut = 0; cut < cuts; cut += 1) {
      await sleep(random.between(50, 700));
      const { rowCount } = await owner.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      dropped += rowCount ?? 0;
    }
    expect(dropped).toBeGreaterThan(cuts);
    await posting;

    const count = async (type: string) => Number((await owner.query<{ n: string }>('select count(*) as n from log.events where type = $1', [type])).rows[0]?.n);
    await expect.poll(() => new Set(graph.messages().map((m) => m.to)).size, { timeout: 150_000, interval: 500, message: how }).toBe(messages);
    await graph.settled();
    await expect.poll(() => count('TokensConsumed'), { timeout: 60_000, interval: 500, message: how }).toBe(messages);
    expect(await count('MessageReceived'), how).toBe(messages);
    expect(await count('ReplyGenerated'), how).toBe(messages);
    expect(
      graph.messages().filter((m, i, all) => all.findIndex((other) => other.to === m.to) !== i),
      how,
    ).toEqual([]);

    const store = postgresStore(product.env['DATABASE_URL'] ?? '');
    try {
      await expect.poll(() => behind(store, owner), { timeout: 60_000, interval: 500, message: how }).toBe(0n);
      // From here on the log stands still.
      await product.kill('SIGTERM');
      const log = await wholeLog(store);
      const { rows: leaves } = await owner.query<{ tree: string; n: string; entry: string }>('select tree, n, entry from trail.leaves');
      expect(leaves.map(({ tree, n, entry }) => `${tree} ${n} ${entry}`).toSorted(), how).toEqual(trailOf(log).dump().leaves.toSorted());
      const live = await dumpOf(owner);
      const runner = projectionRunner({ connectionString: product.env['DATABASE_URL'] ?? '', projections, log: logTail(store), report: () => undefined });
      for (const { name } of projections) await runner.rebuild(name);
      await runner.close();
      expect(await dumpOf(owner), how).toEqual(live);
    } finally {
      await store.close();
    }
  }, 400_000);
});

/** How far the slowest read model and the trail are behind the log. */
async function behind(store: EventStore, owner: pg.Client): Promise<bigint> {
  const { rows } = await owner.query<{ position: string }>(
    'select least((select min(position) from read.checkpoints), (select position from trail.progress)) as position',
  );
  return (await store.head()) - BigInt(rows[0]?.position ?? 0);
}

async function wholeLog(store: EventStore): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readAll(log.at(-1)?.position ?? 0n, 500);
    if (page.length === 0) return log;
    log.push(...page);
  }
}

async function dumpOf(owner: pg.Client): Promise<Readonly<Record<string, readonly string[]>>> {
  const dump: Record<string, readonly string[]> = {};
  for (const { name } of projections.flatMap((p) => p.tables)) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from read."${name}" t order by 1`);
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}
