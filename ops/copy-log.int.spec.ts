import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventStoreDb } from '../commands/event-store/eventstoredb.ts';
import { memoryStore } from '../commands/event-store/memory.ts';
import { postgresStore } from '../commands/event-store/postgres.ts';
import { testEventStoreDb } from '../commands/event-store/testing/eventstoredb-process.ts';
import { type EventStore, noStream, WrongExpectedRevision } from '../commands/kernel/event-store.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import { ConfigError } from './config.ts';
import { copyLog, LogsDiffer, proveEqual } from './copy-log.ts';
import { openEventStore } from './event-store.ts';
import { testDatabase } from './testing/postgres.ts';
import { policyPositions, turnReaders } from './turn-readers.ts';

const meta = {
  tenantId: 'tenant-a',
  actor: { kind: 'system' as const, id: 'spec' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
  reason: 'Prüfung',
};
const noted = (name: string) => ({
  id: uuid5('copy', name),
  type: 'Noted',
  schemaVersion: 2,
  data: { z: name, a: 'Grüße "€"', 1: null, deep: [{ b: 1, a: '0.10' }] },
  meta,
});

/** Events of several streams in turns, some appends with many. */
async function fill(store: EventStore): Promise<void> {
  const revisions = new Map<string, number>();
  for (let i = 0; i < 240; i += 1) {
    const stream = `copied-${(i * 7) % 5}`;
    const count = i % 40 === 0 ? 30 : 1 + (i % 3);
    const { revision } = await store.append(
      stream,
      revisions.get(stream) ?? noStream,
      Array.from({ length: count }, (_, n) => noted(`${stream}/${i}/${n}`)),
    );
    revisions.set(stream, revision);
  }
}

describe('a log that moves to another store', () => {
  let server: Awaited<ReturnType<typeof testEventStoreDb>>;
  let databases: Awaited<ReturnType<typeof testDatabase>>[];
  const stores: EventStore[] = [];
  const opened = (store: EventStore) => {
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    server = await testEventStoreDb();
    databases = await Promise.all([testDatabase(), testDatabase()]);
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const database of databases) await database.drop();
    await server.stop();
  });

  it('is the same in memory, in PostgreSQL, in EventStoreDB and back, byte for byte (Q-2)', async () => {
    const [first, last] = databases.map(({ url }) => opened(postgresStore(url))) as [EventStore, EventStore];
    const eventstore = opened(eventStoreDb(server.url));
    const memory = memoryStore();
    await fill(memory);
    const way = [memory, first, eventstore, last];
    const proofs = [];
    for (const [i, from] of way.slice(0, -1).entries()) {
      const to = way[i + 1] ?? from;
      expect(await copyLog(from, to)).toBe(Number(await memory.head()));
      await server.tell({ order: 'statistics', count: 20 });
      expect(await copyLog(from, to)).toBe(0);
      proofs.push(await proveEqual(from, to));
    }
    expect(new Set(proofs.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(proofs.at(-1)).toMatchObject({ events: Number(await memory.head()), streams: 5 });
  });

  it('goes on where it was cut off', async () => {
    const [from, to] = [memoryStore(), memoryStore()];
    await fill(from);
    let left = 17;
    const mortal: EventStore = {
      ...to,
      append: async (...args) => {
        if ((left -= 1) < 0) throw new Error('cut off');
        return to.append(...args);
      },
    };
    await expect(copyLog(from, mortal)).rejects.toThrow('cut off');
    await expect(proveEqual(from, to)).rejects.toThrow(LogsDiffer);
    const there = Number(await to.head());
    expect(there).toBeGreaterThan(0);
    expect(await copyLog(from, to)).toBe(Number(await from.head()) - there);
    await proveEqual(from, to);
  });

  it('does not end in a store that holds something else, and a difference is named', async () => {
    const from = memoryStore();
    await fill(from);
    const foreign = memoryStore();
    await foreign.append('copied-0', noStream, [noted('foreign')]);
    await expect(copyLog(from, foreign)).rejects.toThrow(LogsDiffer);
    const forged = memoryStore();
    await forged.append('copied-0', noStream, [{ ...noted('copied-0/0/0'), data: { forged: true } }]);
    await copyLog(from, forged);
    await expect(proveEqual(from, forged)).rejects.toThrow('Event 1 differs: copied-0@0');
    const longer = memoryStore();
    await copyLog(from, longer);
    await longer.append('copied-9', noStream, [noted('more')]);
    await expect(proveEqual(from, longer)).rejects.toThrow('more than the source');
    const torn: EventStore = {
      ...memoryStore(),
      append: async (streamId, expected) => {
        throw new WrongExpectedRevision(streamId, expected);
      },
    };
    await expect(copyLog(from, torn)).rejects.toThrow(WrongExpectedRevision);
  });

  it('takes the policies along to the same event, and has the read models made anew', async () => {
    const database = await testDatabase();
    const from = memoryStore();
    await fill(from);
    const to = opened(eventStoreDb((await testOther()).url));
    await copyLog(from, to);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`insert into policies.checkpoints values ('begun', 0), ('behind', 100), ('at-the-head', $1)`, [await from.head()]);
    await client.query(`insert into read.checkpoints (name, version, position) values ('open-invoices', 1, 77)`);
    const policies = await policyPositions(database.url);
    const { positions } = await proveEqual(from, to, [...policies.values()]);
    await turnReaders(database.url, policies, positions);
    const moved = await policyPositions(database.url);
    expect(moved.get('begun')).toBe(0n);
    expect(moved.get('at-the-head')).toBe(await to.head());
    expect((await to.readAll(moved.get('behind') ?? 0n, 1)).map((e) => e.id)).toEqual((await from.readAll(100n, 1)).map((e) => e.id));
    expect((await client.query('select 1 from read.checkpoints')).rowCount).toBe(0);
    await client.end();
    await database.drop();
  });

  it('is not left behind by naming an empty store', async () => {
    const other = await testOther();
    const [url = ''] = databases.map((database) => database.url);
    const config = { EVENTSTORE_URL: other.url };
    await expect(openEventStore(config, url)).rejects.toThrow(ConfigError);
    const to = opened(eventStoreDb(other.url));
    await copyLog(opened(postgresStore(url)), to);
    const store = opened(await openEventStore(config, url));
    expect(await store.head()).toBe(await to.head());
  });

  const others: Awaited<ReturnType<typeof testEventStoreDb>>[] = [];
  const testOther = async () => {
    const other = await testEventStoreDb();
    others.push(other);
    return other;
  };
  afterAll(async () => {
    for (const other of others) await other.stop();
  });
});
