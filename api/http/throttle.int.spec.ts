import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryLimits } from '../../commands/limits/memory-limits.ts';
import { createEdge, edgeOperatorKey, type Edge } from '../../ops/testing/edge.ts';
import { limits } from './rate-limit.ts';

const standing = () => memoryLimits(() => new Date(0));
const opened: Edge[] = [];
const edgeBehind = async (trustedProxies: number | readonly string[]) => {
  const edge = await createEdge({
    deps: {
      limits: standing(),
      config: { publicUrl: 'http://localhost:8080', operatorEmail: 'betrieb@nextgen.example', logLevel: 'silent', trustedProxies },
    },
  });
  opened.push(edge);
  return edge;
};
afterAll(async () => {
  for (const edge of opened) await edge.close();
});
const guess = (i: number) => `oce_${String(i % 10).repeat(12)}_${'x'.repeat(43)}`;

describe.each([
  ['nobody in front', 0 as const, {}],
  ['a proxy in front', 1 as const, { 'x-forwarded-for': '192.0.2.7' }],
  ['a network of proxies in front', ['127.0.0.0/8'], { 'x-forwarded-for': '192.0.2.7' }],
])('wrong keys, with %s', (_, proxies, headers) => {
  let edge: Edge;
  let apiKey: string;
  beforeAll(async () => {
    edge = await edgeBehind(proxies);
    ({ apiKey } = await edge.onboard('Rechtmäßig GmbH'));
  });
  const status = async (key: string) => (await edge.call('GET', '/api/v1/tenants/x/status', { key, headers })).status;

  it('are limited, and lock no right one out: none of a tenant, nor the operator’s (Q-12)', async () => {
    const good = [await status(apiKey), await status(edgeOperatorKey)];
    expect(good).not.toContain(401);
    expect(good).not.toContain(429);
    for (const wrong of [guess, () => 'a-guess-at-the-operator-key', () => `${apiKey.slice(0, 20)}${'y'.repeat(apiKey.length - 20)}`]) {
      for (let i = 0; i < limits.failures.burst + 5; i += 1) await status(wrong(i));
      expect(await status(wrong(1))).toBe(429);
      expect([await status(apiKey), await status(edgeOperatorKey)]).toEqual(good);
    }
  });

  it('are nothing to a visitor of a web chat, whose token is none of ours', async () => {
    const { webchat } = await edge.onboard('Besucher GmbH');
    const session = await edge.call('POST', `/webchat/${webchat.publicKey}/session`, { body: {}, headers });
    const { token } = session.body as { token: string };
    expect((await edge.call('GET', `/webchat/${webchat.publicKey}/history`, { key: token, headers })).status).toBe(200);
    expect((await edge.call('GET', `/webchat/${webchat.publicKey}/history`, { key: 'wrong', headers })).status).toBe(401);
  });
});

describe('the address a limit counts', () => {
  const passed = async (edge: Edge, headers: (i: number) => Record<string, string>, remoteAddress = '127.0.0.1') => {
    let through = 0;
    for (let i = 0; i < limits.ip.burst + 20; i += 1) {
      const { statusCode } = await edge.app.inject({ method: 'GET', url: '/api/v1/openapi.json', headers: headers(i), remoteAddress });
      if (statusCode !== 429) through += 1;
    }
    return through;
  };
  it('is the connection’s own where no proxy is told of, whatever a header says (Q-12)', async () => {
    expect(await passed(await edgeBehind(0), (i) => ({ 'x-forwarded-for': `198.51.100.${i % 250}` }))).toBe(limits.ip.burst);
  });
  it('is what the last of our proxies wrote, whatever the caller wrote before it (Q-12)', async () => {
    const forged = (i: number) => ({ 'x-forwarded-for': `198.51.100.${i % 250}, 10.1.1.${i % 250}, 192.0.2.7` });
    expect(await passed(await edgeBehind(1), forged)).toBe(limits.ip.burst);
    expect(await passed(await edgeBehind(['127.0.0.1']), forged)).toBe(limits.ip.burst);
  });
  it('tells callers behind one proxy apart', async () => {
    const edge = await edgeBehind(1);
    expect(await passed(edge, (i) => ({ 'x-forwarded-for': `198.51.${i >> 8}.${i & 255}` }))).toBe(limits.ip.burst + 20);
  });
  it('is the network of an IPv6 caller, who has more addresses than we have room', async () => {
    const edge = await edgeBehind(0);
    let through = 0;
    for (let i = 0; i < limits.ip.burst + 20; i += 1) {
      const { statusCode } = await edge.app.inject({ method: 'GET', url: '/api/v1/openapi.json', remoteAddress: `2001:db8:1:2::${i.toString(16)}` });
      if (statusCode !== 429) through += 1;
    }
    expect(through).toBe(limits.ip.burst);
    expect((await edge.app.inject({ method: 'GET', url: '/api/v1/openapi.json', remoteAddress: '2001:db8:1:3::1' })).statusCode).toBe(200);
  });
});

describe('signing in', () => {
  it('is not closed by whoever tries links or asks for them at the same address (Q-12)', async () => {
    const edge = await edgeBehind(0);
    const signIn = (token: string) => edge.graphql('mutation($token: String!) { signIn(input: { token: $token }) { refusal { code } } }', { token });
    for (let i = 0; i < limits.signInFailures.burst; i += 1) expect((await signIn(`guess-${i}`)).text).not.toContain('RateLimited');
    expect((await signIn('one more')).text).toContain('RateLimited');
    const ask = (email: string) => edge.graphql('mutation($email: String!) { requestSignIn(input: { email: $email }) { sent } }', { email });
    for (let i = 0; i < limits.signIn.burst; i += 1) expect((await ask('opfer@firma.example')).text).toContain('true');
    expect((await ask('Opfer@firma.example')).text).toContain('RateLimited');
    expect((await ask('jemand@anders.example')).text).toContain('true');
  });
});
