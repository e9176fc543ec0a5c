import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGraphStandIn, type GraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { type Product, startProduct } from '../testing/product.ts';
import { signature, textWebhook, whatsappAccount } from '../testing/whatsapp.ts';

const messages = 200;

describe('a power cut in the middle of 200 running turns', () => {
  let product: Product;
  let graph: GraphStandIn;
  let tenantId: string;
  const account = whatsappAccount(3);

  beforeAll(async () => {
    // The vendor takes a while and reports statuses, as Meta does; a reply cut off in between is settled by its word.
    graph = await startGraphStandIn({ latencyMs: 30, limits: { perSecond: 10_000 } });
    product = await startProduct({ OCE_WHATSAPP_GRAPH_URL: graph.url, OCE_DEMO_TOKEN_MS: '5', OCE_DELIVERY_EVIDENCE_MS: '4000' });
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
  });

  it('leaves every acknowledged message answered once and charged once (Q-6, LLM-6, E8-1)', async () => {
    const acknowledged = new Set<string>();
    const post = async (n: number): Promise<void> => {
      const body = textWebhook(account, { id: `wamid.turn-${n}`, from: `49170${1_000_000 + n}`, text: `Frage ${n}: Wann kommt der Monteur?` });
      // What was not acknowledged Meta delivers again, for days.
      for (;;) {
        const status = await product.call('POST', '/webhooks/whatsapp', { body, headers: signature(account, body) }).then(
          (a) => a.status,
          () => 0,
        );
        if (status === 200) break;
        await sleep(100);
      }
      acknowledged.add(`49170${1_000_000 + n}`);
    };
    const posting = Promise.all(Array.from({ length: messages }, (_, n) => post(n)));
    for (const cutAfter of [20, 90]) {
      await expect.poll(() => graph.messages().length, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(cutAfter);
      await product.crashAndRestart();
    }
    await posting;
    expect(acknowledged.size).toBe(messages);

    const answered = () => new Set(graph.messages().map((m) => m.to)).size;
    await expect.poll(answered, { timeout: 120_000, interval: 250 }).toBe(messages);
    await graph.settled();
    const trail = async () =>
      Map.groupBy(
        (JSON.parse((await product.oce('audit', 'list', '--tenant', tenantId, '--json')).stdout) as { items: { event: string }[] }).items,
        (i) => i.event,
      );
    await expect.poll(async () => (await trail()).get('TokensConsumed')?.length, { timeout: 60_000, interval: 1_000 }).toBe(messages);
    const events = await trail();
    expect(events.get('MessageReceived')).toHaveLength(messages);
    expect(events.get('ReplyGenerated')).toHaveLength(messages);
    const perPerson = Map.groupBy(graph.messages(), (m) => m.to);
    expect([...perPerson.values()].filter((m) => m.length !== 1)).toEqual([]);
  }, 300_000);
});
