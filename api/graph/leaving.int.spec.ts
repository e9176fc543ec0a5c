import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdge, type Edge } from '../../ops/testing/edge.ts';

describe('a reader who leaves at once', () => {
  let edge: Edge;
  let url: string;
  let key: string;
  const lines: string[] = [];
  beforeAll(async () => {
    edge = await createEdge({ log: { write: (line) => lines.push(line) } });
    key = (await edge.onboard('Eilig GmbH')).apiKey;
    url = await edge.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => edge.close());

  /** Sends a question and hangs up after so many milliseconds. */
  const hangUp = async (query: string, accept: string, afterMs: number, credential: string | undefined): Promise<void> => {
    const body = JSON.stringify({ query });
    const call = request(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        accept,
        ...(credential && { authorization: `Bearer ${credential}` }),
      },
    });
    call.on('error', () => undefined);
    call.end(body);
    await sleep(afterMs);
    call.destroy();
  };

  it('neither ends the service nor counts as its failure, whenever that is', async () => {
    for (const credential of [key, undefined])
      for (let afterMs = 0; afterMs < 30; afterMs += 1) {
        await hangUp('subscription { conversations { id } }', 'text/event-stream', afterMs, credential);
        await hangUp('{ tenant { companyName configuration { company { name } } } }', 'application/json', afterMs, credential);
      }
    await sleep(200);
    expect((await fetch(`${url}/api/v1/health`)).status).toBe(200);
    expect(lines.filter((line) => line.includes('request failed'))).toEqual([]);
    expect(edge.problems).toEqual([]);
  });
});
