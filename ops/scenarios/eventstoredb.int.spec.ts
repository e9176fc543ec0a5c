import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GraphStandIn, startGraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { testEventStoreDb } from '../../commands/event-store/testing/eventstoredb-process.ts';
import { type Product, startProduct } from '../testing/product.ts';
import { signature, textWebhook, whatsappAccount } from '../testing/whatsapp.ts';

const messages = 30;

describe('a product whose log stands in EventStoreDB', () => {
  let server: Awaited<ReturnType<typeof testEventStoreDb>>;
  let product: Product;
  let graph: GraphStandIn;
  let tenantId: string;
  const account = whatsappAccount(7);

  beforeAll(async () => {
    [server, graph] = await Promise.all([testEventStoreDb(), startGraphStandIn({ limits: { perSecond: 10_000 } })]);
    product = await startProduct({ EVENTSTORE_URL: server.url, OCE_WHATSAPP_GRAPH_URL: graph.url, OCE_DELIVERY_EVIDENCE_MS: '4000' });
    graph.setWebhook({ url: `${product.url}/webhooks/whatsapp`, appSecret: account.appSecret });
    const created = (
      await product.call('POST', '/api/v1/tenants', {
        key: product.operatorKey,
        body: { companyName: 'Hausverwaltung Beispiel', package: 'enterprise', adminEmail: 'verwaltung@beispiel.example', country: 'DE' },
      })
    ).body as { id: string; apiKey: string };
    tenantId = created.id;
    await product.call('POST', '/api/v1/channels/connect', { key: created.apiKey, body: { type: 'whatsapp', credentials: account } });
  });
  afterAll(async () => {
    await product.close();
    await graph.close();
    await server.stop();
  });

  it('answers and charges every message once, though the connections to the log are cut and answers get lost (Q-6)', async () => {
    const post = async (n: number): Promise<void> => {
      const body = textWebhook(account, { id: `wamid.log-${n}`, from: `49170${2_000_000 + n}`, text: `Frage ${n}: Wann kommt der Monteur?` });
      while (
        await product.call('POST', '/webhooks/whatsapp', { body, headers: signature(account, body) }).then(
          (answer) => answer.status !== 200,
          () => true,
        )
      )
        await sleep(100);
    };
    const posting = Promise.all(Array.from({ length: messages }, (_, n) => post(n)));
    for (const wait of [50, 400, 800]) {
      await sleep(wait);
      await server.tell({ order: 'plan', method: 'append', fault: 'lost', times: 2 });
      await server.tell({ order: 'cut' });
    }
    await posting;
    await expect.poll(() => new Set(graph.messages().map((m) => m.to)).size, { timeout: 90_000, interval: 250 }).toBe(messages);
    await graph.settled();
    const trail = async () =>
      Map.groupBy(
        (JSON.parse((await product.oce('audit', 'list', '--tenant', tenantId, '--json')).stdout) as { items: { event: string }[] }).items,
        (i) => i.event,
      );
    await expect.poll(async () => (await trail()).get('TokensConsumed')?.length, { timeout: 60_000, interval: 1_000 }).toBe(messages);
    const events = await trail();
    expect([events.get('MessageReceived')?.length, events.get('ReplyGenerated')?.length]).toEqual([messages, messages]);
    expect([...Map.groupBy(graph.messages(), (m) => m.to).values()].filter((sent) => sent.length !== 1)).toEqual([]);
    expect(product.output()).not.toContain('UnhandledPromiseRejection');
  }, 240_000);
});
