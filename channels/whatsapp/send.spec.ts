import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGraph } from './graph.ts';
import { probe } from './probe.ts';
import { send } from './send.ts';
import { startGraphStandIn, type Fault, type GraphStandIn } from './testing/graph-stand-in.ts';

const credentials = { phoneNumberId: '70010', businessAccountId: '48001', accessToken: 'token-1', appSecret: 's', verifyToken: 'v' };
const connection = { accountId: '70010', credentials };
const hello = { replyId: 'c.r', to: '49302000100', text: 'Hallo' };
let graph: GraphStandIn;
const call = (outbound = hello, timeoutMs = 5_000) => send(createGraph({ baseUrl: graph.url, timeoutMs }), outbound, connection);

beforeEach(async () => {
  graph = await startGraphStandIn({ tokens: ['token-1'], limits: { pair: { burst: 45, everyMs: 6_000 } } });
});
afterEach(() => graph.close());

describe('sending over the Graph API', () => {
  it("posts to the number of the connection with its token and gives back the vendor's id", async () => {
    const sent = await call();
    expect(sent).toEqual({ ok: true, externalId: graph.messages()[0]?.id });
    expect(graph.calls).toMatchObject([
      { method: 'POST', path: '/v26.0/70010/messages', token: 'token-1', body: { to: '49302000100', biz_opaque_callback_data: 'c.r' } },
    ]);
  });

  it('sends a text above the limit in pieces, in order, and quotes the question once', async () => {
    const text = `${'Wort '.repeat(700)}Ende.\n\n${'Rest '.repeat(700)}`.trim();
    expect(await call({ ...hello, text })).toMatchObject({ ok: true });
    expect(
      graph
        .messages()
        .map((m) => m.text)
        .join('\n\n'),
    ).toBe(text);
    expect(graph.messages()).toHaveLength(2);
  });

  it('does not send the first piece again when the second fails', async () => {
    graph.fail({ kind: 'slow', ms: 0 }, { kind: 'error', status: 400, code: 130429 });
    expect(await call({ ...hello, text: 'Satz. '.repeat(1_000) })).toMatchObject({ ok: false, sent: 'unknown' });
    expect(graph.messages()).toHaveLength(1);
  });

  const cases: [string, Fault, object][] = [
    ['an expired token', { kind: 'error', status: 401, code: 190 }, { failure: 'reconnect', sent: 'no' }],
    ['a closed 24-hour window', { kind: 'error', status: 400, code: 131047 }, { failure: 'drop', sent: 'no' }],
    ['a recipient who is not there', { kind: 'error', status: 400, code: 131026 }, { failure: 'drop', sent: 'no' }],
    ['a wrong parameter', { kind: 'error', status: 400, code: 100 }, { failure: 'drop', sent: 'no' }],
    ['a number over its throughput', { kind: 'error', status: 400, code: 130429, retryAfter: '7' }, { failure: 'retry', sent: 'no', retryAfterMs: 7_000 }],
    ['a pair over its rate', { kind: 'error', status: 400, code: 131056 }, { failure: 'retry', sent: 'no', retryAfterMs: 6_000 }],
    ['a missing permission', { kind: 'error', status: 403, code: 200 }, { failure: 'reconnect', sent: 'no' }],
    ['an error of the vendor with its code', { kind: 'error', status: 500, code: 131000 }, { failure: 'retry', sent: 'no' }],
    ['a gateway error without a word', { kind: 'error', status: 502 }, { failure: 'retry', sent: 'unknown' }],
    ['a connection cut after the message was taken', { kind: 'cut' }, { failure: 'retry', sent: 'unknown' }],
    ['a connection cut before', { kind: 'refuse' }, { failure: 'retry', sent: 'unknown' }],
  ];
  it.each(cases)('sorts %s', async (_, fault, expected) => {
    graph.fail(fault);
    expect(await call()).toMatchObject({ ok: false, ...expected });
  });

  it('gives up waiting after the time-out and does not know whether it went out', async () => {
    graph.fail({ kind: 'slow', ms: 3_000 });
    expect(await call(hello, 200)).toMatchObject({ ok: false, failure: 'retry', sent: 'unknown', cause: expect.stringContaining('time-out') });
  });

  it('knows that nothing went out when nobody listens', async () => {
    await graph.close();
    expect(await call()).toMatchObject({ ok: false, failure: 'retry', sent: 'no' });
  });

  it('has nothing to send for an empty text', async () => {
    expect(await call({ ...hello, text: '  ' })).toMatchObject({ ok: false, failure: 'drop', sent: 'no' });
  });

  it('meets the pair limit of the vendor after the burst', async () => {
    const results = [];
    for (let i = 0; i < 46; i += 1) results.push(await call());
    expect(results.filter((r) => r.ok)).toHaveLength(45);
    expect(results.at(-1)).toMatchObject({ ok: false, failure: 'retry', sent: 'no', retryAfterMs: 6_000 });
  });
});

describe('probing a connection', () => {
  const ask = (accessToken = 'token-1') => probe(createGraph({ baseUrl: graph.url }), { accountId: '70010', credentials: { ...credentials, accessToken } });
  it("finds the number's name and sends nothing", async () => {
    expect(await ask()).toEqual({ ok: true, displayName: 'Muster Haustechnik' });
    expect(graph.messages()).toHaveLength(0);
  });
  it('tells a wrong token', async () => {
    expect(await ask('other')).toMatchObject({ ok: false, failure: 'reconnect' });
  });
});
