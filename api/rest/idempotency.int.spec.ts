import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdge, type Edge } from '../../ops/testing/edge.ts';

describe('an Idempotency-Key that comes again', () => {
  let edge: Edge;
  let key: string;
  beforeAll(async () => {
    edge = await createEdge();
    ({ apiKey: key } = await edge.onboard('Schlüsseldienst Idem GmbH'));
  });
  afterAll(() => edge.close());

  const ask = (idempotencyKey: string, content: string, more: object = {}) =>
    edge.call('POST', '/api/v1/llm/chat', { key, headers: { 'idempotency-key': idempotencyKey }, body: { messages: [{ role: 'user', content }], ...more } });
  const reused = { status: 422, body: { code: 'CommandIdReused' } };

  it('with the same question gives the same answer', async () => {
    const [first, second] = [await ask('k-1', 'Wann haben Sie offen?'), await ask('k-1', 'Wann haben Sie offen?')];
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('with another question, thread, model or conversation is refused and says what to do', async () => {
    await ask('k-2', 'Wann haben Sie offen?');
    expect(await ask('k-2', 'Was kostet ein Schlüssel?')).toMatchObject(reused);
    expect(await ask('k-2', 'Wann haben Sie offen?', { conversationId: 'another' })).toMatchObject(reused);
    expect(
      await edge.call('POST', '/api/v1/llm/chat', {
        key,
        headers: { 'idempotency-key': 'k-2' },
        body: {
          messages: [
            { role: 'system', content: 'Antworte kurz.' },
            { role: 'user', content: 'Wann haben Sie offen?' },
          ],
        },
      }),
    ).toMatchObject(reused);
  });

  it('lets one of two different questions sent at once win', async () => {
    const answers = await Promise.all([ask('k-3', 'Erste Frage?'), ask('k-3', 'Zweite Frage?')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });
});
