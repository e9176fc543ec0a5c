import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startGraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { startEmbeddedPostgres } from '../postgres/embedded.ts';
import { startProduct } from '../testing/product.ts';
import { signature, textWebhook, whatsappAccount } from '../testing/whatsapp.ts';

/**
 * Messages through the whole path: signed webhook in, stored, answered by the demo model, metered, delivered to a stand-in for the
 * Graph API. The baseline is the same number of durable single-row commits on the same server, 16 at once: what any path pays at least.
 */
const count = Number(process.argv[2] ?? 600);
const people = Math.min(count, 200);

// A server that really writes to the disk, unlike the one of the tests.
const folder = mkdtempSync(join(tmpdir(), 'oce-bench-'));
chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres(folder);
process.env['OCE_TEST_POSTGRES'] = postgres.url;
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
  await Promise.all(Array.from({ length: 20 }, (_, n) => send(count + n))); // Warm-up.
  while (graph.messages().length < 20) await sleep(20);
  acknowledged.length = 0;

  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (next < count) await send(next++);
    }),
  );
  while (graph.messages().length < count + 20) await sleep(20);
  const seconds = (performance.now() - began) / 1_000;
  const raw = await rawCommits(product.env['DATABASE_URL'] ?? '', count);

  const sorted = acknowledged.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  console.log(`messages through the whole path   ${(count / seconds).toFixed(0)} /s (${count} messages, ${people} people, ${seconds.toFixed(1)} s)`);
  console.log(`against raw single-row commits    ${(count / seconds / raw).toFixed(3)} of ${raw.toFixed(0)} /s; a message is five to seven events`);
  console.log(`webhook acknowledged in           ${at(0.5)} ms median, ${at(0.95)} ms P95, ${at(0.99)} ms P99, 16 at once`);
} finally {
  await product.close();
  await graph.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function rawCommits(url: string, rows: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  await pool.query('create table public.raw_rows (id bigint generated always as identity primary key, body text not null)');
  const began = performance.now();
  let left = rows;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (left > 0) {
        left -= 1;
        await pool.query('insert into public.raw_rows (body) values ($1)', ['x'.repeat(400)]);
      }
    }),
  );
  await pool.end();
  return rows / ((performance.now() - began) / 1_000);
}
