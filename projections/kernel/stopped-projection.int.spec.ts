import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { postgresStore } from '../../commands/event-store/postgres.ts';
import { type EventStore, noStream } from '../../commands/kernel/event-store.ts';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { event } from '../../domain/kernel/event.ts';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { changeFeed } from './change-feed.ts';
import { checkpointsCaughtUp, postgresReadDb } from './postgres-read-db.ts';
import { on, projection, put, table, text } from './projection.ts';
import { asReader, type Reader, wishToSee } from './read-own-write.ts';
import { projectionRunner } from './runner.ts';

const Noted = event('Noted', 'Noted.', z.object({ id: z.string() }));
const tableOf = (name: string) => table({ name, columns: { tenant_id: text, id: text }, key: ['tenant_id', 'id'] });
const notes = tableOf('spec_notes');
const copies = tableOf('spec_copies');
const goes = projection({
  name: 'spec-goes',
  version: 1,
  answers: 'Which notes are there?',
  tables: [notes],
  handlers: [on(Noted, ({ id }, { meta }) => put(notes, { tenant_id: meta.tenantId, id }))],
});
const stops = (heals: boolean) =>
  projection({
    name: 'spec-stops',
    version: 1,
    answers: 'Which notes can not be copied?',
    tables: [copies],
    handlers: [
      on(Noted, ({ id }, { meta }) => {
        if (id === 'poison' && !heals) throw new Error('unreadable');
        return put(copies, { tenant_id: meta.tenantId, id });
      }),
    ],
  });
const projectionOf = (name: string) => ({ spec_notes: 'spec-goes', spec_copies: 'spec-stops' })[name];
const names = ['spec-goes', 'spec-stops'];

describe('a projection that has stopped', () => {
  let url: string;
  let drop: () => Promise<void>;
  let store: EventStore;
  let n = 0;
  const open: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    ({ url, drop } = await testDatabase());
    store = postgresStore(url);
  });
  afterAll(async () => {
    for (const close of open.toReversed()) await close();
    await store.close();
    await drop();
  });

  const note = async (id: string) => {
    n += 1;
    const meta = {
      tenantId: 'tenant-a',
      actor: { kind: 'system' as const, id: 's' },
      commandId: `c${n}`,
      $correlationId: 'c',
      $causationId: 'c',
      at: '2026-11-16T09:30:00.000Z',
    };
    const { position } = await store.append(`spec-${n}`, noStream, [
      { id: uuid5('stopped', process.pid, n), type: 'Noted', schemaVersion: 1, data: { id }, meta },
    ]);
    return position;
  };
  const worker = async (heals = false) => {
    const runner = projectionRunner({ connectionString: url, projections: [goes, stops(heals)], log: logTail(store), report: () => undefined });
    await runner.start();
    return runner;
  };

  it('slows nobody, in the process that keeps it and in those that do not (Q-8)', async () => {
    const keeper = await worker();
    const other = await worker();
    open.push(
      ...[keeper, other].map((runner) => async () => {
        await runner.stop();
        await runner.close();
      }),
    );
    const api = checkpointsCaughtUp(url, names);
    open.push(() => api.close());
    const poison = await note('poison');
    for (const runner of [keeper, other]) await expect.poll(() => [...runner.stopped().keys()], { timeout: 10_000 }).toEqual(['spec-stops']);
    const position = await note('later');
    for (const caughtUp of [api, keeper.caughtUp, other.caughtUp]) {
      expect(await caughtUp(position, 20_000)).toBe(true);
      // Asked for by its name it says at once that it does not show the write; no time limit is waited for.
      expect(await caughtUp(poison, Number.MAX_SAFE_INTEGER, ['spec-stops'])).toBe(false);
    }
  });

  it('is named to who reads it, and makes nobody wait who reads others', async () => {
    const api = checkpointsCaughtUp(url, names);
    const waits: (readonly string[] | undefined)[] = [];
    const readDb = postgresReadDb(url, {
      projectionOf,
      caughtUp: (position, limitMs, projections) => {
        waits.push(projections);
        return api(position, limitMs, projections);
      },
    });
    open.push(
      () => readDb.close(),
      () => api.close(),
    );
    const position = await note('mine');
    const reader: Reader = { behind: new Set() };
    const seen = await asReader(reader, async () => {
      wishToSee(position, 20_000);
      const rows = await readDb.asTenant('tenant-a', (db) => sql<{ id: string }>`select id from spec_notes order by id`.execute(db));
      // A second query about the same is not held up again.
      await readDb.asTenant('tenant-a', (db) => sql`select count(*) from spec_notes`.execute(db));
      return rows.rows.map(({ id }) => id);
    });
    expect(seen).toContain('mine');
    expect([waits, [...reader.behind]]).toEqual([[['spec-goes']], []]);
    await asReader(reader, async () => readDb.asTenant('tenant-a', (db) => sql`select * from spec_copies`.execute(db)));
    expect([...reader.behind]).toEqual(['spec-stops']);
  });

  it('holds back no change that people look at live', async () => {
    const api = checkpointsCaughtUp(url, names);
    const results: boolean[] = [];
    const feed = changeFeed(logTail(store), async (position) => {
      const result = await api(position, 20_000);
      results.push(result);
      return result;
    });
    const ended = new AbortController();
    await feed.start();
    const first = feed.subscribe({ tenantId: 'tenant-a' }, ended.signal)[Symbol.asyncIterator]().next();
    const position = await note('live');
    expect(await first).toMatchObject({ value: { position } });
    expect(results).not.toContain(false);
    ended.abort();
    await feed.stop();
    await api.close();
  });

  it('goes on where it can read the event again, and is waited for again', async () => {
    for (const close of open.splice(0, 2)) await close();
    const healed = await worker(true);
    open.unshift(async () => {
      await healed.stop();
      await healed.close();
    });
    const position = await note('after');
    const api = checkpointsCaughtUp(url, names);
    await expect.poll(() => api(position, 0, ['spec-stops']), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => healed.caughtUp(position, 0, ['spec-stops']), { timeout: 10_000 }).toBe(true);
    expect(healed.stopped().size).toBe(0);
    await api.close();
  });
});
