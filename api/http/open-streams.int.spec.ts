import { once } from 'node:events';
import { connect } from 'node:net';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { createEdge } from '../../ops/testing/edge.ts';
import { streamsOfPerson, streamsOfVisitor } from './at-once.ts';
import { cutSlowRequests } from './slow-requests.ts';

it('gives one visitor and one person only so many streams at once, and a new one for each that ends', async () => {
  const edge = await createEdge();
  const { apiKey, webchat } = await edge.onboard('Strom GmbH');
  const url = await edge.app.listen({ port: 0, host: '127.0.0.1' });
  const { token } = (await edge.call('POST', `/webchat/${webchat.publicKey}/session`, { body: {} })).body as { token: string };
  const closing = new AbortController();
  const chat = (signal: AbortSignal = closing.signal) =>
    fetch(`${url}/webchat/${webchat.publicKey}/stream`, { headers: { authorization: `Bearer ${token}` }, signal });
  const last = new AbortController();
  for (let i = 1; i < streamsOfVisitor; i += 1) expect((await chat()).status).toBe(200);
  expect((await chat(last.signal)).status).toBe(200);
  const refused = await chat();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  last.abort();
  await expect.poll(async () => (await chat()).status).toBe(200);

  const follow = () =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { channels { id } }' }),
      signal: closing.signal,
    });
  const first = async (answer: Response) => new TextDecoder().decode((await answer.body?.getReader().read())?.value);
  for (let i = 0; i < streamsOfPerson; i += 1) expect(await first(await follow())).not.toContain('RateLimited');
  expect(await (await follow()).text()).toContain('RateLimited');
  closing.abort();
  await edge.close();
});

it('cuts a body that only drips, and leaves one that comes', async () => {
  const app = Fastify();
  cutSlowRequests(app, 20, 1_000);
  app.post('/', async () => 'ok');
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const send = async (body: string) => {
    const socket = connect(address.port, '127.0.0.1');
    socket.on('error', () => undefined);
    let heard = '';
    socket.on('data', (data) => {
      heard += String(data);
    });
    socket.write(`POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 20000\r\n\r\n${body}`);
    await once(socket, 'close');
    return heard;
  };
  expect(await send('"')).toBe('');
  expect(await send(`"${'x'.repeat(19_998)}"`)).toContain('200 OK');
  await app.close();
});
