import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { noStream } from '../kernel/event-store.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { eventStoreContract } from './contract.ts';
import { postgresStore } from './postgres.ts';

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
    const meta = {
      tenantId: 'a',
      actor: { kind: 'system' as const, id: 's' },
      commandId: 'c',
      $correlationId: 'c',
      $causationId: 'c',
      at: '2026-11-16T09:30:00.000Z',
    };
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
});
