import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { memoryVault } from '../vault/memory.ts';
import type { LiveReply } from './live-replies.ts';
import { postgresLiveReplies, type SharedLiveReplies } from './live-replies-postgres.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let worker: SharedLiveReplies;
let api: SharedLiveReplies;
const problems: unknown[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const vault = memoryVault();
  const open = () => postgresLiveReplies({ connectionString: database.url, vault, report: (error) => problems.push(error), gatherMs: 20 });
  worker = open();
  api = open();
  await Promise.all([worker.start(), api.start()]);
});
afterAll(async () => {
  await Promise.all([worker.close(), api.close()]);
  await database.drop();
});

async function until(replies: AsyncIterable<LiveReply>): Promise<LiveReply[]> {
  const seen: LiveReply[] = [];
  for await (const reply of replies) {
    seen.push(reply);
    if (reply.kind === 'done') break;
  }
  return seen;
}

const textOf = (seen: readonly LiveReply[]) => seen.reduce((text, reply) => (reply.kind === 'text' ? text.slice(0, reply.offset) + reply.text : text), '');

describe('live replies over Postgres', () => {
  it('reach a watcher in another process whole and in order, however long they are (LLM-8)', async () => {
    const words = Array.from({ length: 4_000 }, (_, i) => `Wört${i} `);
    const watching = until(api.subscribe('c1', new AbortController().signal));
    worker.publish('c1', { kind: 'started', replyId: 'r', messageId: 'm', notice: 'Hinweis' });
    let offset = 0;
    for (const text of words) {
      worker.publish('c1', { kind: 'text', replyId: 'r', offset, text });
      offset += text.length;
    }
    worker.publish('c1', { kind: 'done', replyId: 'r', messageId: 'm', text: words.join(''), notice: 'Hinweis' });
    const seen = await watching;
    expect(seen[0]).toEqual({ kind: 'started', replyId: 'r', messageId: 'm', notice: 'Hinweis' });
    expect(textOf(seen)).toBe(words.join(''));
    expect(seen.at(-1)).toMatchObject({ kind: 'done', text: words.join('') });
    // Four thousand words in a handful of notifications.
    expect(seen.length).toBeLessThan(50);
  });

  it('reach a watcher of the same process once', async () => {
    const watching = until(worker.subscribe('c2', new AbortController().signal));
    worker.publish('c2', { kind: 'started', replyId: 'r', messageId: 'm', notice: undefined });
    worker.publish('c2', { kind: 'text', replyId: 'r', offset: 0, text: 'Ja' });
    worker.publish('c2', { kind: 'done', replyId: 'r', messageId: 'm', text: 'Ja', notice: undefined });
    expect((await watching).map(({ kind }) => kind)).toEqual(['started', 'text', 'done']);
  });

  it('pass through the database unreadable', async () => {
    const spy = new pg.Client({ connectionString: database.url });
    await spy.connect();
    await spy.query('listen oce_live_replies');
    const heard = new Promise<string>((resolve) => {
      spy.on('notification', ({ payload }) => resolve(payload ?? ''));
    });
    worker.publish('c3', { kind: 'text', replyId: 'r', offset: 0, text: 'Geheimnis' });
    expect(Buffer.from((await heard).split(':')[3] ?? '', 'base64').toString('latin1')).not.toContain('Geheimnis');
    await spy.end();
  });

  it('are heard again after the connection was cut', async () => {
    const cutter = new pg.Client({ connectionString: database.url });
    await cutter.connect();
    await cutter.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'oce-live-replies' and query like 'listen%'`);
    await cutter.end();
    const watching = until(api.subscribe('c4', new AbortController().signal));
    const speaking = setInterval(() => worker.publish('c4', { kind: 'done', replyId: 'r', messageId: 'm', text: 'Ja', notice: undefined }), 200);
    expect(await watching).toHaveLength(1);
    clearInterval(speaking);
  });
});
