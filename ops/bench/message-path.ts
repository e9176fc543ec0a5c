import { setTimeout as sleep } from 'node:timers/promises';
import { startGraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { startProduct } from '../testing/product.ts';
import { signature, textWebhook, whatsappAccount } from '../testing/whatsapp.ts';
import type { Part } from './part.ts';
import { rawTable } from './raw.ts';

/**
 * Messages through the whole path: signed webhook in, stored, answered by the demo model, metered, delivered to a stand-in for the
 * Graph API. The baseline is durable single-row commits on the same server, 16 at once: what any path pays at least.
 */
export const messagePath: Part = {
  name: 'message_path',
  says: 'messages from the webhook to the delivered answer, in the running product',
  rows: ['message_path_vs_raw', 'messages_per_s', 'webhook_p95_ms'],
  run: async ({ server, quick }) => {
    const [count, first] = quick ? [5, 2] : [1_000, 20];
    const people = Math.min(count, 200);
    process.env['OCE_TEST_POSTGRES'] = server;
    const graph = await startGraphStandIn({ limits: { perSecond: 100_000 } });
    const product = await startProduct({ OCE_WHATSAPP_GRAPH_URL: graph.url });
    try {
      const account = whatsappAccount(9);
      const tenant = (
        await product.call('POST', '/api/v1/tenants', {
          key: product.operatorKey,
          body: { companyName: 'Messlauf GmbH', package: 'enterprise', adminEmail: 'mess@lauf.example', country: 'DE' },
        })
      ).body as { apiKey: string };
      await product.call('POST', '/api/v1/channels/connect', { key: tenant.apiKey, body: { type: 'whatsapp', credentials: account } });

      const acknowledged: number[] = [];
      const send = async (n: number): Promise<void> => {
        const body = textWebhook(account, {
          id: `wamid.bench-${n}`,
          from: `4917${2_000_000 + (n % people)}`,
          text: `Frage ${n}: Wann haben Sie geöffnet, und was kostet die Wartung?`,
        });
        const began = performance.now();
        const { status } = await product.call('POST', '/webhooks/whatsapp', { body, headers: signature(account, body) });
        if (status !== 200) throw new Error(`a webhook was answered with ${status}`);
        acknowledged.push(performance.now() - began);
      };
      await Promise.all(Array.from({ length: first }, (_, n) => send(count + n))); // Warm-up.
      while (graph.messages().length < first) await sleep(20);
      acknowledged.length = 0;

      const began = performance.now();
      let next = 0;
      await Promise.all(
        Array.from({ length: 16 }, async () => {
          while (next < count) await send(next++);
        }),
      );
      while (graph.messages().length < count + first) await sleep(20);
      const rate = count / ((performance.now() - began) / 1_000);
      const raw = await rawCommits(product.env['DATABASE_URL'] ?? '', count);
      const p95 = acknowledged.toSorted((a, b) => a - b)[Math.floor(acknowledged.length * 0.95)] ?? Number.NaN;
      return [
        {
          name: 'message_path_vs_raw',
          value: rate / raw,
          unit: 'x',
          what: 'messages against raw single-row commits of 16 clients; a message is five to seven events',
        },
        { name: 'messages_per_s', value: rate, unit: '/s', what: `${count} messages of ${people} people, 16 webhooks at once` },
        { name: 'webhook_p95_ms', value: p95, unit: 'ms', what: 'until a webhook was acknowledged' },
      ];
    } finally {
      await product.close();
      await graph.close();
    }
  },
};

async function rawCommits(url: string, rows: number): Promise<number> {
  const raw = await rawTable(url, 16, [{ type: 'Raw', data: JSON.stringify({ text: 'x'.repeat(300) }), meta: '{}' }]);
  const began = performance.now();
  let left = rows;
  await Promise.all(
    Array.from({ length: 16 }, async (_, worker) => {
      while (left > 0) {
        left -= 1;
        await raw.one(worker);
      }
    }),
  );
  await raw.close();
  return rows / ((performance.now() - began) / 1_000);
}
