import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Provider } from '../commands/assistant/provider.ts';
import { createEdge, edgeOperatorKey as operator, type Edge } from '../ops/testing/edge.ts';
import { signature, textWebhook, whatsappAccount } from '../ops/testing/whatsapp.ts';
import { memoryLimits } from '../commands/limits/memory-limits.ts';

/** Yields forever until it is told to stop. */
function endless(): { readonly provider: Provider; readonly stopped: () => boolean } {
  let stopped = false;
  return {
    stopped: () => stopped,
    provider: {
      name: 'endless',
      region: 'local',
      models: ['demo'],
      health: async () => 'ok',
      async *stream({ signal }) {
        try {
          for (;;) {
            await new Promise((resolve) => {
              setTimeout(resolve, 10);
            });
            signal?.throwIfAborted();
            yield { text: 'plapper ' };
          }
        } finally {
          stopped = true;
        }
      },
    },
  };
}

describe('the edge', () => {
  let edge: Edge;
  let url: string;
  const lines: string[] = [];
  let tenant: Awaited<ReturnType<Edge['onboard']>>;
  const account = whatsappAccount(7);
  beforeAll(async () => {
    edge = await createEdge({
      log: {
        write: (line) => {
          lines.push(line);
        },
      },
      deps: {
        portal: async (request, response) => {
          response.end(`page ${request.url ?? ''}`);
        },
      },
    });
    url = await edge.app.listen({ port: 0, host: '127.0.0.1' });
    tenant = await edge.onboard('Kante GmbH');
    await edge.call('POST', '/api/v1/channels/connect', { key: tenant.apiKey, body: { type: 'whatsapp', credentials: account } });
  });
  afterAll(() => edge.close());

  const webhook = (body: string, headers: Record<string, string>) => edge.app.inject({ method: 'POST', url: '/webhooks/whatsapp', headers, payload: body });

  it("answers Meta's verification with the challenge, and a wrong token with 403 (API-10)", async () => {
    const verify = (token: string) => edge.call('GET', `/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=4711`);
    expect(await verify(account.verifyToken)).toMatchObject({ status: 200, text: '4711' });
    expect(await verify('wrong')).toMatchObject({ status: 403 });
  });

  it('acknowledges a signed message once it is in the log, and the same one again without effect (E1-2, API-10)', async () => {
    const body = textWebhook(account, { id: 'wamid.1', from: '491712345678', text: 'Heizung kalt' });
    const stored = async () => (await edge.store.readAll(0n, 10_000)).filter((event) => event.type === 'MessageReceived').length;
    const before = await stored();
    const answers = await Promise.all(Array.from({ length: 20 }, () => webhook(body, signature(account, body))));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await stored()).toBe(before + 1);
  });

  it('refuses one changed byte with 401, writes nothing and counts it (E1-4)', async () => {
    const body = textWebhook(account, { id: 'wamid.2', from: '491712345678', text: 'Heizung kalt' });
    const head = await edge.store.head();
    expect((await webhook(body.replace('kalt', 'warm'), signature(account, body))).statusCode).toBe(401);
    expect((await webhook(body, { 'content-type': 'application/json' })).statusCode).toBe(401);
    expect(await edge.store.head()).toBe(head);
    expect(await edge.registry.getSingleMetricAsString('oce_webhook_deliveries_total')).toContain('outcome="unauthorized"} 2');
  });

  it('accepts a body about a number nobody connected, with no event and a count (API-10)', async () => {
    const stranger = whatsappAccount(99);
    const body = textWebhook(stranger, { id: 'wamid.3', from: '491712345678', text: 'Hallo' });
    const head = await edge.store.head();
    expect((await webhook(body, signature(stranger, body))).statusCode).toBe(200);
    expect(await edge.store.head()).toBe(head);
    expect(await edge.registry.getSingleMetricAsString('oce_webhook_deliveries_total')).toContain('outcome="unknown-account"} 1');
  });

  it('lets a visitor open a web chat, write, and read the thread (US-1.6)', async () => {
    const path = (name: string) => `/webchat/${tenant.webchat.publicKey}/${name}`;
    const origin = { origin: 'https://www.kante.example' };
    const opened = await edge.call('POST', path('session'), { headers: origin, body: {} });
    expect(opened).toMatchObject({ status: 200, body: { personaName: 'Assistent', notice: expect.stringContaining('KI'), known: false } });
    expect(opened.headers['access-control-allow-origin']).toBe(origin.origin);
    const { token } = opened.body as { token: string };
    const auth = { ...origin, authorization: `Bearer ${token}` };
    const posted = await edge.call('POST', path('messages'), { headers: auth, body: { clientId: '0b0e7a52-5c5b-4c63-9d3c-0d8f4e1a2b3c', text: 'Guten Tag' } });
    expect(posted).toMatchObject({ status: 202, body: { held: false } });
    expect((await edge.call('GET', path('history'), { headers: auth })).body).toMatchObject({
      items: [{ author: 'visitor', text: 'Guten Tag' }],
      waiting: true,
    });
    expect(await edge.call('GET', path('history'), { headers: { ...origin, authorization: 'Bearer forged' } })).toMatchObject({
      status: 401,
      body: { code: 'VisitorTokenInvalid' },
    });
    expect(await edge.call('POST', '/webchat/pk_none/session', { body: {} })).toMatchObject({ status: 404, body: { code: 'ChannelNotFound' } });
    expect((await edge.call('OPTIONS', path('messages'), { headers: origin })).status).toBe(204);
  });

  it('streams a reply in the making to the visitor as it comes', async () => {
    const path = (name: string) => `/webchat/${tenant.webchat.publicKey}/${name}`;
    const { token } = (await edge.call('POST', path('session'), { body: {} })).body as { token: string };
    const gone = new AbortController();
    const answer = await fetch(`${url}${path('stream')}`, { headers: { authorization: `Bearer ${token}` }, signal: gone.signal });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('event: ready')) text += (await reader?.read())?.value ?? '';
    gone.abort();
    expect(text).toContain('retry: 3000');
  });

  it('serves the widget to any page, and its demo page under a strict policy (US-1.6)', async () => {
    const script = await edge.call('GET', '/widget.js');
    expect(script.headers).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin', 'content-type': 'text/javascript; charset=utf-8' });
    expect((await edge.call('GET', '/widget.js', { headers: { 'if-none-match': String(script.headers['etag']) } })).status).toBe(304);
    const demo = await edge.call('GET', `/demo?channel=${tenant.webchat.publicKey}`);
    expect(demo.text).toContain(tenant.webchat.publicKey);
    expect(String(demo.headers['content-security-policy'])).toContain("default-src 'none'");
    expect((await edge.call('GET', '/demo')).status).toBe(404);
  });

  it('tells health without a key, in coarse words (API-9)', async () => {
    expect(await edge.call('GET', '/api/v1/health')).toMatchObject({
      status: 200,
      body: { status: 'ok', checks: { eventStore: 'ok', database: 'ok', queue: 'ok', llm: 'ok' } },
    });
  });

  it('hands every other page to the portal, and nothing below its own paths', async () => {
    expect(await (await fetch(`${url}/de/overview`)).text()).toBe('page /de/overview');
    expect((await fetch(`${url}/api/nothing`)).headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const page = await fetch(`${url}/de`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('strict-transport-security')).toBeNull();
  });

  it('stops the model when the client hangs up, and charges no further token (API-5)', async () => {
    const { provider, stopped } = endless();
    const long = await createEdge({ providers: [provider] });
    const { apiKey } = await long.onboard('Lang GmbH');
    const at = await long.app.listen({ port: 0, host: '127.0.0.1' });
    const gone = new AbortController();
    const answer = await fetch(`${at}/api/v1/llm/chat`, {
      method: 'POST',
      signal: gone.signal,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ stream: true, model: 'demo', messages: [{ role: 'user', content: 'Erzählen Sie' }] }),
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (text.split('event: token').length < 4) text += (await reader?.read())?.value ?? '';
    gone.abort();
    await expect.poll(stopped, { timeout: 10_000 }).toBe(true);
    await long.close();
  });

  it('pushes the usage board when a reply is metered (US-3.2.a)', async () => {
    const gone = new AbortController();
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      signal: gone.signal,
      headers: { authorization: `Bearer ${tenant.apiKey}`, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { usageBoard { today { totalTokens replies } } }' }),
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (words: string) => {
      while (!text.includes(words)) text += (await reader?.read())?.value ?? '';
    };
    await until('"replies":0');
    await edge.call('POST', '/api/v1/llm/chat', { key: tenant.apiKey, body: { model: 'demo', messages: [{ role: 'user', content: 'Hallo' }] } });
    await until('"replies":1');
    gone.abort();
    expect(text).toContain('event: next');
  });

  it('ends a subscription of somebody who lost their access', async () => {
    const [user] = await edge.deps.readDb.asTenant(tenant.id, (db) => db.selectFrom('users').select('user_id').execute());
    const session = await edge.signedIn(tenant.id, user?.user_id ?? '');
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { cookie: `oce-session=${session}`, 'x-oce-csrf': '1', 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { channels { id name } }' }),
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('event: next')) text += (await reader?.read())?.value ?? '';
    await edge.graphql('mutation { signOut { ok } }', {}, { session });
    await edge.call('DELETE', `/api/v1/channels/${tenant.webchat.channelId}`, { key: tenant.apiKey });
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      text += value ?? '';
      if (done) break;
    }
    expect(text).toContain('"code":"Unauthenticated"');
  });

  it('shows a writer the own write wherever the position is shown (Q-8)', async () => {
    const paused = await edge.call('DELETE', `/api/v1/channels/${tenant.webchat.channelId}`, { key: tenant.apiKey });
    const position = String(paused.headers['x-oce-position']);
    expect(position).toMatch(/^\d+$/);
    const seen = await edge.graphql(
      'query($id: ID!) { channel(id: $id) { status } }',
      { id: tenant.webchat.channelId },
      { key: tenant.apiKey, headers: { 'x-oce-position': position } },
    );
    expect(seen.body).toMatchObject({ data: { channel: { status: 'PAUSED' } } });
  });

  it('logs no key, cookie, query, address, number or text', () => {
    const all = lines.join('');
    expect(lines.length).toBeGreaterThan(20);
    for (const secret of [
      tenant.apiKey,
      operator,
      account.verifyToken,
      account.accessToken,
      account.appSecret,
      'Heizung',
      '491712345678',
      'kantegmbh.example',
      'hub.verify_token',
    ])
      expect(all).not.toContain(secret);
  });
});

describe('closing', () => {
  it('ends open subscriptions and chat streams instead of waiting for them', async () => {
    const edge = await createEdge();
    const { apiKey, webchat } = await edge.onboard('Feierabend GmbH');
    const url = await edge.app.listen({ port: 0, host: '127.0.0.1' });
    const { token } = (await edge.call('POST', `/webchat/${webchat.publicKey}/session`, { body: {} })).body as { token: string };
    const open = await Promise.all([
      fetch(`${url}/webchat/${webchat.publicKey}/stream`, { headers: { authorization: `Bearer ${token}` } }),
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query: 'subscription { channels { id } }' }),
      }),
    ]);
    const texts = open.map((answer) => answer.text());
    await edge.close();
    const [stream, subscription] = await Promise.all(texts);
    expect(stream).toContain('retry: 3000');
    expect(subscription).toContain('event: complete');
  });
});

describe('limits', () => {
  it('answer 429 with Retry-After: for one address, before its keys are looked at (Q-12)', async () => {
    const edge = await createEdge({ deps: { limits: memoryLimits(() => new Date(0)) } });
    const guess = () => edge.call('GET', '/api/v1/tenants/x/status', { key: 'oce_000000000000_guess' });
    const answers = [];
    for (let i = 0; i < 21; i += 1) answers.push(await guess());
    expect(answers.slice(0, 20).every(({ status }) => status === 401)).toBe(true);
    expect(answers[20]).toMatchObject({ status: 429, body: { code: 'RateLimited' } });
    expect(Number(answers[20]?.headers['retry-after'])).toBeGreaterThan(0);
    await edge.close();
  });

  it('keep bodies small where they come from strangers', async () => {
    const edge = await createEdge();
    const { statusCode } = await edge.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ query: ' '.repeat(1_100_000) }),
    });
    expect(statusCode).toBe(413);
    await edge.close();
  });
});
