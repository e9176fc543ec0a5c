import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdge, type Edge } from '../../ops/testing/edge.ts';
import { signature, textWebhook, whatsappAccount } from '../../ops/testing/whatsapp.ts';
import { memoryLimits } from '../../commands/limits/memory-limits.ts';
import { limits } from '../http/rate-limit.ts';

describe('webhooks in a rush', () => {
  let edge: Edge;
  const account = whatsappAccount(11);
  beforeAll(async () => {
    edge = await createEdge({ deps: { limits: memoryLimits(() => new Date(0)) } });
    const { apiKey } = await edge.onboard('Andrang GmbH');
    await edge.call('POST', '/api/v1/channels/connect', { key: apiKey, body: { type: 'whatsapp', credentials: account } });
  });
  afterAll(() => edge.close());

  const body = textWebhook(account, { id: 'wamid.rush', from: '491712345678', text: 'Heizung kalt' });
  const signed = async () =>
    (await edge.app.inject({ method: 'POST', url: '/webhooks/whatsapp', headers: signature(account, body), payload: body })).statusCode;
  const forged = () => edge.app.inject({ method: 'POST', url: '/webhooks/whatsapp', headers: signature(account, `${body} `), payload: body });
  const many = async <T>(count: number, once: () => Promise<T>) => {
    const answers: T[] = [];
    for (let i = 0; i < count; i += 50) answers.push(...(await Promise.all(Array.from({ length: Math.min(50, count - i) }, once))));
    return answers;
  };

  it('are taken as fast as they come from one address while they are signed', async () => {
    const answers = await many(limits.ip.burst + 50, signed);
    expect(new Set(answers)).toEqual(new Set([200]));
  });

  it('that name tens of thousands of foreign accounts are refused, and cost nobody else a wait', async () => {
    const huge = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: Array.from({ length: 45_000 }, (_, i) => ({ field: 'messages', value: { metadata: { phone_number_id: `8${i}` } } })) }],
    });
    const before = await edge.store.head();
    const send = () =>
      edge.app.inject({ method: 'POST', url: '/webhooks/whatsapp', headers: signature(account, `${huge} `), payload: huge, remoteAddress: '192.0.2.66' });
    const answers = await Promise.all(Array.from({ length: 6 }, send));
    for (const answer of answers) {
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'TooManyAccounts' });
    }
    expect(await edge.store.head()).toBe(before);
  });

  it('are limited while they are forged, and shut out nobody who signs (Q-12)', async () => {
    const answers = await many(limits.unsigned.burst, forged);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
    const limited = await forged();
    expect(limited.statusCode).toBe(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    expect((await edge.call('GET', '/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1')).status).toBe(429);
    expect((await edge.call('GET', `/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=${account.verifyToken}&hub.challenge=1`)).status).toBe(200);
    expect(await signed()).toBe(200);
  });
});
