import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGraphStandIn, type GraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { type Product, startProduct } from '../testing/product.ts';
import { signature, textWebhook, whatsappAccount } from '../testing/whatsapp.ts';

const redisUrl = process.env['OCE_TEST_REDIS'];
const backends = [['Postgres', {}] as const, ...(redisUrl ? [['Redis', { REDIS_URL: redisUrl }] as const] : [])];

describe.each(backends)('an edge and a worker in two processes, with jobs on %s', (_, jobs) => {
  let worker: Product;
  let edge: Product;
  let graph: GraphStandIn;
  let tenant: { apiKey: string; webchat: { publicKey: string } };
  const account = whatsappAccount(4);

  beforeAll(async () => {
    graph = await startGraphStandIn({});
    const environment = { OCE_WHATSAPP_GRAPH_URL: graph.url, OCE_DEMO_TOKEN_MS: '10', ...jobs };
    worker = await startProduct({ ...environment, OCE_ROLE: 'worker' });
    edge = await startProduct({ ...environment, OCE_ROLE: 'api' }, { beside: worker });
    tenant = (
      await edge.call('POST', '/api/v1/tenants', {
        key: edge.operatorKey,
        body: { companyName: 'Zwei Rollen GmbH', package: 'professional', adminEmail: 'chef@rollen.example', country: 'DE' },
      })
    ).body;
    await edge.call('POST', '/api/v1/channels/connect', { key: tenant.apiKey, body: { type: 'whatsapp', credentials: account } });
  });
  afterAll(async () => {
    await edge.close();
    await worker.close();
    await graph.close();
  });

  it('answer a message together', async () => {
    const body = textWebhook(account, { id: 'wamid.roles', from: '4917055', text: 'Guten Morgen!' });
    expect((await edge.call('POST', '/webhooks/whatsapp', { body, headers: signature(account, body) })).status).toBe(200);
    await expect.poll(() => graph.messages().length, { timeout: 20_000 }).toBe(1);
  });

  it('stream a web chat reply word by word from one to the other (LLM-8)', async () => {
    const at = `/webchat/${tenant.webchat.publicKey}`;
    const { token } = (await edge.call('POST', `${at}/session`, { body: {} })).body as { token: string };
    const stream = await fetch(`${edge.url}${at}/stream`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: AbortSignal.timeout(20_000),
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const sent = await edge.call('POST', `${at}/messages`, {
      headers: { authorization: `Bearer ${token}` },
      body: { clientId: randomUUID(), text: 'Welche Leistungen bieten Sie an?' },
    });
    expect(sent.status).toBe(202);
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (/^event: done/m.test(text)) break;
    }
    expect((text.match(/^event: token/gm) ?? []).length + (text.match(/^event: text/gm) ?? []).length).toBeGreaterThan(1);
  });
});
