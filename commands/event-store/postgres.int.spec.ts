import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { noStream } from '../kernel/event-store.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { eventStoreContract } from './contract.ts';
import { postgresStore } from './postgres.ts';

const meta = {
  tenantId: 'a',
  actor: { kind: 'system' as const, id: 's' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};

eventStoreContract('the Postgres log', async () => {
  const database = await testDatabase();
  const store = postgresStore(database.url);
  const second = postgresStore(database.url);
  return {
    store,
    second,
    close: async () => {
      await store.close();
      await second.close();
      await database.drop();
    },
  };
});

describe('the Postgres log', () => {
  it('lets nobody change or delete an event, not even its owner (Q-2)', async () => {
    const database = await testDatabase();
    const store = postgresStore(database.url);
    await store.append('kept-1', noStream, [{ id: uuid5('kept'), type: 'Noted', schemaVersion: 1, data: {}, meta }]);
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    for (const statement of [`update log.events set data = '{}'`, 'delete from log.events', 'truncate log.events'])
      await expect(owner.query(statement)).rejects.toThrow('append-only');
    await owner.query('set role oce_writer');
    await expect(
      owner.query(
        `insert into log.events (position, stream_id, revision, id, type, schema_version, data, meta) values (99, 's', 0, gen_random_uuid(), 't', 1, '{}', '{}')`,
      ),
    ).rejects.toThrow('permission denied');
    await owner.end();
    await store.close();
    await database.drop();
  });

  it('reads a log into which somebody wrote text of several lines event by event', async () => {
    const database = await testDatabase();
    const store = postgresStore(database.url);
    await store.append('kept-1', noStream, [{ id: uuid5('first'), type: 'Noted', schemaVersion: 1, data: { n: 1 }, meta }]);
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`insert into log.events select 2, stream_id, 1, gen_random_uuid(), type, 1, E'{\n"n": 2}', meta from log.events`);
    await owner.end();
    expect((await store.readAll(0n, 10)).map(({ data, revision }) => [data, revision])).toEqual([
      [{ n: 1 }, 0],
      [{ n: 2 }, 1],
    ]);
    expect((await store.newest(1))[0]?.text.data).toBe('{\n"n": 2}');
    await store.close();
    await database.drop();
  });

  it('leaves out events of other types when only some are asked for', async () => {
    const database = await testDatabase();
    const store = postgresStore(database.url);
    const types = ['Noted', 'Read', 'Noted', 'Filed', 'Read', 'Noted'];
    await store.append(
      'kept-1',
      noStream,
      types.map((type, i) => ({ id: uuid5('some', i), type, schemaVersion: 1, data: { i }, meta })),
    );
    const positions = async (after: bigint, limit: number, ...some: string[]) => (await store.readAll(after, limit, some)).map((e) => e.position);
    expect(await positions(0n, 10, 'Noted')).toEqual([1n, 3n, 6n]);
    expect(await positions(1n, 2, 'Noted', 'Filed')).toEqual([3n, 4n]);
    expect(await positions(6n, 10, 'Noted')).toEqual([]);
    expect(await positions(0n, 10, 'Unknown')).toEqual([]);

    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`insert into log.events select 1234567, stream_id, 6, gen_random_uuid(), 'Rare', 1, data, meta from log.events where position = 6`);
    await owner.end();
    expect(await positions(0n, 10, 'Rare')).toEqual([1_234_567n]);
    expect(await positions(0n, 10, 'Unknown')).toEqual([]);
    await store.close();
    await database.drop();
  });

  it('gives many streams their own positions and revisions when several commits run at once', async () => {
    const database = await testDatabase();
    const store = postgresStore(database.url);
    const one = (name: string) => ({ id: uuid5(name), type: 'Noted', schemaVersion: 1, data: { name }, meta });
    const appended = await Promise.all(
      Array.from({ length: 300 }, async (_, s) => {
        const first = await store.append(`stream-${s}`, noStream, [one(`${s}/0`), one(`${s}/1`)]);
        return [first, await store.append(`stream-${s}`, 1, [one(`${s}/2`)])];
      }),
    );
    const events = await store.readAll(0n, 1_000);
    expect(events).toHaveLength(900);
    expect(events.map((e) => e.position)).toEqual(events.map((_, i) => BigInt(i + 1)));
    for (const [s, [first, second]] of appended.entries()) {
      const own = events.filter((e) => e.streamId === `stream-${s}`);
      expect(own.map((e) => [e.revision, e.id])).toEqual([0, 1, 2].map((n) => [n, uuid5(`${s}/${n}`)]));
      expect([first, second]).toMatchObject([1, 2].map((n) => ({ position: own[n]?.position, revision: n })));
    }
    await store.close();
    await database.drop();
  });
});
