import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGraphStandIn, type GraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { type Product, startProduct } from '../testing/product.ts';
import { signature, textWebhook, whatsappAccount } from '../testing/whatsapp.ts';

describe('a webhook that comes again and again', () => {
  let product: Product;
  let graph: GraphStandIn;
  let key: string;
  let tenantId: string;
  const account = whatsappAccount(2);

  beforeAll(async () => {
    graph = await startGraphStandIn({});
    product = await startProduct({ OCE_WHATSAPP_GRAPH_URL: graph.url });
    const created = (
      await product.call('POST', '/api/v1/tenants', {
        key: product.operatorKey,
        body: { companyName: 'Kanzlei Beispiel', package: 'professional', adminEmail: 'kanzlei@beispiel.example', country: 'DE' },
      })
    ).body as { id: string; apiKey: string };
    key = created.apiKey;
    tenantId = created.id;
    await product.call('POST', '/api/v1/channels/connect', { key, body: { type: 'whatsapp', credentials: account } });
  });
  afterAll(async () => {
    await product.close();
    await graph.close();
  });
  const deliver = (body: string, headers: Record<string, string>) => product.call('POST', '/webhooks/whatsapp', { body, headers });
  const events = async (type: string) =>
    (JSON.parse((await product.oce('audit', 'list', '--tenant', tenantId, '--json')).stdout) as { items: { event: string }[] }).items.filter(
      (i) => i.event === type,
    ).length;

  it('gives one reply and one charge for 100 deliveries in parallel (E1-2, E8-1)', async () => {
    const body = textWebhook(account, { id: 'wamid.hundred', from: '4917099', text: 'Haben Sie morgen einen Termin frei?' });
    const answers = await Promise.all(Array.from({ length: 100 }, () => deliver(body, signature(account, body))));
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([200]));
    await expect.poll(() => events('TokensConsumed'), { timeout: 30_000, interval: 500 }).toBe(1);
    await deliver(body, signature(account, body));
    await expect.poll(() => events('ReplyDelivered'), { timeout: 30_000, interval: 500 }).toBe(1);
    expect(await events('MessageReceived')).toBe(1);
    expect(await events('ReplyGenerated')).toBe(1);
    expect(graph.messages()).toHaveLength(1);
  });

  it('answers a wrong signature with 401 and does nothing else (E1-4)', async () => {
    const body = textWebhook(account, { id: 'wamid.forged', from: '4917098', text: 'Ich bin gefälscht.' });
    const before = await events('MessageReceived');
    const changed = body.replace('gefälscht', 'gefaelscht');
    expect((await deliver(changed, signature(account, body))).status).toBe(401);
    expect((await deliver(body, { 'content-type': 'application/json' })).status).toBe(401);
    expect((await deliver(body, signature({ ...account, appSecret: 'another-secret' }, body))).status).toBe(401);
    expect(await events('MessageReceived')).toBe(before);
    expect(graph.messages()).toHaveLength(1);
  });

  it('takes a webhook for a number nobody connected without an effect (API-10)', async () => {
    const stranger = whatsappAccount(99);
    const body = textWebhook(stranger, { id: 'wamid.stranger', from: '4917097', text: 'Hallo?' });
    expect((await deliver(body, signature(stranger, body))).status).toBe(200);
    expect(graph.messages()).toHaveLength(1);
  });
});
