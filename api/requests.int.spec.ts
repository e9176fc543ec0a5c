import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdge, edgeOperatorKey as operator, type Edge } from '../ops/testing/edge.ts';

describe('a request that makes no sense', () => {
  let edge: Edge;
  let tenant: Awaited<ReturnType<Edge['onboard']>>;
  beforeAll(async () => {
    edge = await createEdge();
    tenant = await edge.onboard('Anfragen GmbH');
  });
  afterAll(async () => {
    expect(edge.problems).toEqual([]);
    await edge.close();
  });

  const post = async (url: string, payload: string, { key = tenant.apiKey, type = 'application/json' } = {}) => {
    const answer = await edge.app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${key}`, 'content-type': type } });
    return { status: answer.statusCode, type: String(answer.headers['content-type']), body: answer.json<Record<string, unknown>>() };
  };

  it.each([
    ['', 'from'],
    ['?from=2019-11-01', 'to'],
    ['?from=gestern&to=2019-11-02', 'from'],
    ['?from=2019-11-31&to=2019-12-02', 'from'],
    ['?from=2019-11-02&to=2019-11-01', 'to'],
    ['?from=2019-11-01&from=2019-11-02&to=2019-11-03', 'from'],
    ['?from=2019-11-01&to=2019-11-02&groupBy=week', 'groupBy'],
    ['?from=2019-11-01&to=2019-11-02&charset=utf-7', 'charset'],
  ])('is told which field is wrong: usage%s', async (query, field) => {
    const answer = await edge.call('GET', `/api/v1/tokens/usage${query}`, { key: tenant.apiKey });
    expect(answer).toMatchObject({ status: 422, body: { code: 'InvalidInput', field } });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['GET', '/api/v1/nothing'],
    ['GET', '/api'],
    ['DELETE', '/api/v1/tokens/usage'],
    ['POST', '/api/v1/health'],
    ['GET', '/api/v1/tenants'],
    ['OPTIONS', '/api/v1/tenants'],
    ['POST', '/webhooks/other'],
    ['GET', '/api/%zz'],
  ] as const)('gets a problem where there is no such path or method: %s %s', async (method, path) => {
    const answer = await edge.call(method, path, { key: tenant.apiKey });
    expect(answer).toMatchObject({ status: 404, body: { code: 'NotFound', status: 404 } });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('is told when its body is broken, of the wrong kind, too large or no object', async () => {
    const chat = '/api/v1/llm/chat';
    for (const broken of ['{"messages":', '', '{"__proto__":{"admin":true}}'])
      expect(await post(chat, broken)).toMatchObject({ status: 400, body: { code: 'MalformedBody' } });
    expect(await post(chat, '<chat/>', { type: 'application/xml' })).toMatchObject({ status: 415, body: { code: 'UnsupportedMediaType' } });
    expect(await post(chat, JSON.stringify({ messages: 'x'.repeat(1_100_000) }))).toMatchObject({
      status: 413,
      type: expect.stringMatching(/problem\+json/),
      body: { code: 'BodyTooLarge' },
    });
    for (const shapeless of ['[]', 'null', '"text"'])
      expect(await post(chat, shapeless)).toMatchObject({ status: 422, body: { code: 'InvalidInput', field: 'body' } });
  });

  it('may hold no U+0000, in whatever disguise', async () => {
    const refused = { status: 400, body: { code: 'CharacterNotAllowed' } };
    expect(await post('/api/v1/llm/chat', JSON.stringify({ messages: [{ role: 'user', content: 'a\u0000b' }] }))).toMatchObject(refused);
    expect(
      await post('/api/v1/tenants', JSON.stringify({ companyName: 'A\u0000B', package: 'starter', adminEmail: 'a@b.example', country: 'DE' }), {
        key: operator,
      }),
    ).toMatchObject(refused);
    expect(await edge.call('GET', '/api/v1/tenants/a%00b/status', { key: operator })).toMatchObject(refused);
    expect(await edge.call('GET', '/api/v1/tokens/usage?from=2019-11-01&to=2019-11-02&x=%00', { key: tenant.apiKey })).toMatchObject(refused);
    expect(await post(`/webchat/${tenant.webchat.publicKey}/messages`, JSON.stringify({ text: 'a\u0000b' }))).toMatchObject(refused);
    const search = 'query($search: String) { conversations(search: $search) { totalCount } }';
    expect(await post('/graphql', JSON.stringify({ query: search, variables: { search: 'a\u0000b' } }))).toMatchObject(refused);
    for (const inDocument of ['a\\u0000b', 'a\\u{0}b'])
      expect(await post('/graphql', JSON.stringify({ query: `{ conversations(search: "${inDocument}") { totalCount } }` }))).toMatchObject(refused);
    // Somebody who writes about the escape means six harmless characters.
    expect(await post('/graphql', JSON.stringify({ query: search, variables: { search: '\\u0000' } }))).toMatchObject({
      status: 200,
      body: { data: { conversations: { totalCount: 0 } } },
    });
  });
});
