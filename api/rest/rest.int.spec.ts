import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProviderError, type Provider } from '../../commands/assistant/provider.ts';
import { addDays } from '../../domain/kernel/time.ts';
import { createEdge, edgeOperatorKey as operator, type Edge } from '../../ops/testing/edge.ts';
import { whatsappAccount } from '../../ops/testing/whatsapp.ts';

describe('the REST API', () => {
  let edge: Edge;
  let tenant: Awaited<ReturnType<Edge['onboard']>>;
  beforeAll(async () => {
    edge = await createEdge();
    tenant = await edge.onboard('Heizung Brandl GmbH');
  });
  afterAll(() => edge.close());

  it('creates a tenant that is active, with a key that works at once (API-1)', async () => {
    expect(tenant).toMatchObject({ status: 'active', webchat: { publicKey: expect.stringMatching(/^pk_/) } });
    expect((await edge.call('GET', `/api/v1/tenants/${tenant.id}/status`, { key: tenant.apiKey })).body).toMatchObject({
      id: tenant.id,
      companyName: 'Heizung Brandl GmbH',
      package: 'professional',
      tokensToday: { input: 0, output: 0, total: 0 },
      channels: expect.arrayContaining([{ id: tenant.webchat.channelId, type: 'webchat', status: expect.any(String) }]),
    });
  });

  it('gives the same tenant and key for the same Idempotency-Key, and refuses it for another company (API-1)', async () => {
    const create = (companyName: string) =>
      edge.call('POST', '/api/v1/tenants', {
        key: operator,
        headers: { 'idempotency-key': 'contract-4711' },
        body: { companyName, package: 'starter', adminEmail: 'chef@idem.example', country: 'DE' },
      });
    const [first, second] = [await create('Idem GmbH'), await create('Idem GmbH')];
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(await create('Andere GmbH')).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } });
  });

  it('refuses a tenant key where the operator is wanted with 403, and nobody with 401 (API-1)', async () => {
    const body = { companyName: 'X GmbH', package: 'starter', adminEmail: 'a@x.example', country: 'DE' };
    expect(await edge.call('POST', '/api/v1/tenants', { key: tenant.apiKey, body })).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
    expect(await edge.call('POST', '/api/v1/tenants', { body })).toMatchObject({ status: 401, body: { code: 'Unauthenticated' } });
    expect(await edge.call('POST', '/api/v1/tenants', { key: 'oce_000000000000_wrong', body })).toMatchObject({ status: 401 });
  });

  it('names the field at fault in a problem of RFC 9457, in German first', async () => {
    const answer = await edge.call('POST', '/api/v1/tenants', {
      key: operator,
      body: { companyName: 'X GmbH', package: 'gold', adminEmail: 'a@x.example', country: 'DE' },
    });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'InvalidInput',
        field: 'package',
        status: 422,
        instance: expect.stringMatching(/^urn:uuid:/),
        detail: expect.stringContaining('Bitte prüfen Sie „Paket“'),
      },
    });
    expect((await edge.call('GET', '/api/v1/tenants/none/status', { key: operator, headers: { 'accept-language': 'en' } })).body).toMatchObject({
      code: 'TenantNotFound',
      detail: 'There is no such tenant.',
    });
  });

  it('answers a malformed body with 400 and a foreign content type with 415', async () => {
    expect(
      await edge.app.inject({
        method: 'POST',
        url: '/api/v1/channels/connect',
        headers: { authorization: `Bearer ${tenant.apiKey}`, 'content-type': 'application/json' },
        payload: '{',
      }),
    ).toMatchObject({ statusCode: 400 });
    expect(
      await edge.app.inject({
        method: 'POST',
        url: '/api/v1/channels/connect',
        headers: { authorization: `Bearer ${tenant.apiKey}`, 'content-type': 'text/xml' },
        payload: '<a/>',
      }),
    ).toMatchObject({ statusCode: 415 });
  });

  it('connects WhatsApp with its own secrets, shows none of them, and pauses it repeatably (API-3, API-4)', async () => {
    const connected = await edge.call('POST', '/api/v1/channels/connect', {
      key: tenant.apiKey,
      body: { type: 'whatsapp', name: 'Service', credentials: whatsappAccount(1) },
    });
    expect(connected).toMatchObject({ status: 201, body: { type: 'whatsapp', status: 'pending' } });
    expect(connected.text).not.toMatch(/secret|EAA/);
    const { id } = connected.body as { id: string };
    const pause = () => edge.call('DELETE', `/api/v1/channels/${id}`, { key: tenant.apiKey });
    expect([(await pause()).status, (await pause()).status]).toEqual([204, 204]);
    const status = await edge.call('GET', `/api/v1/tenants/${tenant.id}/status`, { key: tenant.apiKey });
    expect((status.body as { channels: unknown[] }).channels).toContainEqual({ id, type: 'whatsapp', status: 'paused' });
  });

  it('refuses an unknown channel type, missing credentials and a foreign account with three codes (API-3)', async () => {
    const connect = (body: object, key = tenant.apiKey) => edge.call('POST', '/api/v1/channels/connect', { key, body });
    expect(await connect({ type: 'pigeon' })).toMatchObject({ status: 422, body: { code: 'ChannelTypeUnknown' } });
    expect(await connect({ type: 'whatsapp', credentials: { phoneNumberId: '1' } })).toMatchObject({
      status: 422,
      body: { code: 'InvalidInput', field: expect.stringContaining('credentials.') },
    });
    await connect({ type: 'whatsapp', credentials: whatsappAccount(2) });
    const other = await edge.onboard('Nachbar GmbH');
    expect(await connect({ type: 'whatsapp', credentials: whatsappAccount(2) }, other.apiKey)).toMatchObject({
      status: 409,
      body: { code: 'AccountAlreadyConnected' },
    });
  });

  it('answers a chat, counts its tokens, and shows them in the usage at once (API-5, API-6, Q-8)', async () => {
    const asking = await edge.onboard('Frage GmbH');
    const chat = await edge.call('POST', '/api/v1/llm/chat', {
      key: asking.apiKey,
      body: { messages: [{ role: 'user', content: 'Wann haben Sie geöffnet?' }], model: 'demo' },
    });
    expect(chat).toMatchObject({
      status: 200,
      body: {
        conversationId: expect.any(String),
        text: expect.any(String),
        model: 'demo',
        usage: { inputTokens: expect.any(Number), outputTokens: expect.any(Number) },
      },
    });
    const { usage } = chat.body as { usage: { inputTokens: number; outputTokens: number } };
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(edge.deps.clock());
    const report = await edge.call('GET', `/api/v1/tokens/usage?from=${today}&to=${today}&groupBy=model`, { key: asking.apiKey });
    expect(report.body).toMatchObject({
      items: [{ key: 'demo', ...usage, totalTokens: usage.inputTokens + usage.outputTokens, currency: 'EUR' }],
      total: { totalTokens: usage.inputTokens + usage.outputTokens },
    });
    const status = await edge.call('GET', `/api/v1/tenants/${asking.id}/status`, { key: asking.apiKey });
    expect(status.body).toMatchObject({ tokensToday: { input: usage.inputTokens, output: usage.outputTokens } });
  });

  it('streams token events and one done event whose text is their sum (API-5)', async () => {
    const answer = await edge.call('POST', '/api/v1/llm/chat', {
      key: tenant.apiKey,
      body: { messages: [{ role: 'user', content: 'Guten Tag' }], stream: true, model: 'demo' },
    });
    expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
    const events = answer.text
      .split('\n\n')
      .filter((block) => block.startsWith('event:'))
      .map((block) => {
        const [event = '', data = ''] = block.split('\n');
        return { event: event.slice(7), data: JSON.parse(data.slice(6)) as { text: string; conversationId?: string } };
      });
    const done = events.at(-1);
    expect(done?.event).toBe('done');
    expect(done?.data.conversationId).toBeTypeOf('string');
    expect(events.slice(0, -1).every(({ event }) => event === 'token')).toBe(true);
    expect(
      events
        .slice(0, -1)
        .map(({ data }) => data.text)
        .join(''),
    ).toBe(done?.data.text);
  });

  it('refuses a model outside the package, and an empty question', async () => {
    const chat = (body: object) => edge.call('POST', '/api/v1/llm/chat', { key: tenant.apiKey, body });
    expect(await chat({ messages: [{ role: 'user', content: 'Hallo' }], model: 'claude-haiku' })).toMatchObject({
      status: 403,
      body: { code: 'ModelNotInPackage' },
    });
    expect(await chat({ messages: [{ role: 'assistant', content: 'Hallo' }] })).toMatchObject({ status: 422, body: { code: 'MessagesEmpty' } });
    expect(await chat({ messages: [] })).toMatchObject({ status: 422, body: { code: 'InvalidInput', field: 'messages' } });
  });

  it('gives the usage as a CSV that German spreadsheets read, in either character set (API-6)', async () => {
    const path = '/api/v1/tokens/usage?from=2020-01-01&to=2099-12-31&groupBy=model';
    const utf8 = await edge.call('GET', path, { key: tenant.apiKey, headers: { accept: 'text/csv' } });
    expect(utf8.raw.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(utf8.text.split('\r\n')[0]).toContain('Gruppierung;Kostenstelle;');
    expect(utf8.text).toMatch(/\r\nModell;Summe;Summe;\d+;\d+;\d+;\d+(,\d+)?;EUR\r\n$/);
    const ansi = await edge.call('GET', `${path}&charset=windows-1252`, { key: tenant.apiKey, headers: { accept: 'text/csv' } });
    expect(ansi.raw.includes(Buffer.from([0x57, 0xe4, 0x68, 0x72, 0x75, 0x6e, 0x67]))).toBe(true);
  });

  it('splits any period into parts that sum to the whole (API-6)', async () => {
    const total = async (from: string, to: string) =>
      ((await edge.call('GET', `/api/v1/tokens/usage?from=${from}&to=${to}`, { key: tenant.apiKey })).body as { total: { totalTokens: number } }).total
        .totalTokens;
    const whole = await total('2020-01-01', '2099-12-31');
    expect(whole).toBeGreaterThan(0);
    expect((await total('2020-01-01', addDays(edge.today(), -1))) + (await total(edge.today(), '2099-12-31'))).toBe(whole);
    expect(await edge.call('GET', '/api/v1/tokens/usage?from=2019-02-30&to=2019-03-01', { key: tenant.apiKey })).toMatchObject({
      status: 422,
      body: { field: 'from' },
    });
    expect(await edge.call('GET', '/api/v1/tokens/usage?from=2019-03-02&to=2019-03-01', { key: tenant.apiKey })).toMatchObject({
      status: 422,
      body: { field: 'to' },
    });
  });

  it('takes an export order and tells how far it is (API-7)', async () => {
    const ordered = await edge.call('POST', '/api/v1/data/export', { key: tenant.apiKey });
    expect(ordered.status).toBe(202);
    const { exportId } = ordered.body as { exportId: string };
    expect(await edge.call('GET', `/api/v1/data/export/${exportId}`, { key: tenant.apiKey })).toMatchObject({
      status: 200,
      body: { exportId, status: 'running' },
    });
    expect(await edge.call('GET', '/api/v1/data/export/none', { key: tenant.apiKey })).toMatchObject({ status: 404, body: { code: 'ExportNotFound' } });
  });

  it('ends a contract 30 days ahead, with the same day when asked again (API-8)', async () => {
    const leaving = await edge.onboard('Abschied GmbH');
    const end = () => edge.call('DELETE', `/api/v1/tenants/${leaving.id}`, { key: operator });
    const first = await end();
    expect(first).toMatchObject({ status: 202, body: { eraseOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) } });
    expect((await end()).body).toEqual(first.body);
    expect(await edge.call('DELETE', '/api/v1/tenants/none', { key: operator })).toMatchObject({ status: 404, body: { code: 'TenantNotFound' } });
    expect(await edge.call('DELETE', `/api/v1/tenants/${tenant.id}`, { key: tenant.apiKey })).toMatchObject({ status: 403 });
  });

  it('describes itself as OpenAPI 3.1 with every endpoint and answer (API-11)', async () => {
    const { body } = await edge.call('GET', '/api/v1/openapi.json');
    const document = body as { openapi: string; paths: Record<string, Record<string, { responses: object; operationId: string }>> };
    expect(document.openapi).toBe('3.1.0');
    expect(
      Object.entries(document.paths)
        .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
        .toSorted(),
    ).toEqual([
      'delete /api/v1/channels/{id}',
      'delete /api/v1/tenants/{id}',
      'get /api/v1/data/export/{id}',
      'get /api/v1/health',
      'get /api/v1/invoices',
      'get /api/v1/invoices/{number}',
      'get /api/v1/tenants/{id}/status',
      'get /api/v1/tokens/usage',
      'post /api/v1/channels/connect',
      'post /api/v1/data/export',
      'post /api/v1/llm/chat',
      'post /api/v1/tenants',
      'put /api/v1/channels/{id}/credentials',
    ]);
    expect(document.paths['/api/v1/tenants']?.['post']?.responses).toHaveProperty('201');
  });

  it('answers an unknown path as a problem, and sends no page (API-11)', async () => {
    expect(await edge.call('GET', '/api/v1/nothing', { key: tenant.apiKey })).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  });
});

describe('a model that fails', () => {
  const broken: Provider = {
    name: 'broken',
    region: 'local',
    models: ['demo'],
    health: async () => 'down',
    async *stream() {
      yield* [];
      throw new ProviderError('reject', 'the vendor said no to lena@example.org');
    },
  };
  let edge: Edge;
  beforeAll(async () => {
    edge = await createEdge({ providers: [broken] });
  });
  afterAll(() => edge.close());

  it("is a 502 without the vendor's words, and an error event in a stream (API-5)", async () => {
    const { apiKey } = await edge.onboard('Ausfall GmbH');
    const body = { messages: [{ role: 'user', content: 'Hallo' }], model: 'demo' };
    const plain = await edge.call('POST', '/api/v1/llm/chat', { key: apiKey, body });
    expect(plain).toMatchObject({ status: 502, body: { code: 'ModelFailed' } });
    expect(plain.text).not.toContain('lena');
    const stream = await edge.call('POST', '/api/v1/llm/chat', { key: apiKey, body: { ...body, stream: true } });
    expect(stream.text).toMatch(/event: error\ndata: .*"code":"ModelFailed"/);
  });
});
