import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { type EventStore, type NewEvent, noStream, type RecordedEvent } from '../kernel/event-store.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { postgresStore } from './postgres.ts';

const meta: Metadata = {
  tenantId: 'tenant-a',
  actor: { kind: 'system', id: 'spec' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};
const noted = (name: string): NewEvent => ({ id: uuid5('race', name), type: 'Noted', schemaVersion: 1, data: { note: name }, meta });
const writers = 14;
const each = 30;

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Tools as new as the server, when the machine has them; they refuse to dump a newer one. */
const tools = existsSync('/usr/lib/postgresql')
  ? readdirSync('/usr/lib/postgresql')
      .filter((version) => Number(version) >= 18)
      .map((version) => `/usr/lib/postgresql/${version}/bin`)
      .find((folder) => existsSync(path.join(folder, 'pg_dump')))
  : undefined;

/** The schema `log` of one database into another, as a dump and restore would bring it: rows, and no memory of transactions. */
async function restore(from: string, to: string): Promise<void> {
  const [source, target] = [await connected(from), await connected(to)];
  const {
    rows: [server],
  } = await source.query<{ data_directory: string }>('show data_directory');
  const file = path.join(server?.data_directory ?? '', `restore-${process.pid}`);
  if (tools) {
    const dump = execFileSync(path.join(tools, 'pg_dump'), ['--schema=log', '--clean', '--if-exists', from], { maxBuffer: 256 * 1024 * 1024 });
    execFileSync(path.join(tools, 'psql'), ['--quiet', '--set=ON_ERROR_STOP=1', to], { input: dump, stdio: ['pipe', 'ignore', 'inherit'] });
  } else {
    const { rows: tables } = await source.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'log'::regnamespace and relkind = 'r' order by 1`,
    );
    for (const { name } of tables) {
      const {
        rows: [written],
      } = await target.query<{ count: string }>(`select count(*) from log.${name}`);
      if (written?.count !== '0') await target.query(`delete from log.${name}`);
      await source.query(`copy log.${name} to '${file}'`);
      await target.query(`copy log.${name} from '${file}'`);
    }
  }
  await source.end();
  await target.end();
}

describe('the Postgres log in a race', () => {
  let databases: Awaited<ReturnType<typeof testDatabase>>[];
  beforeAll(async () => {
    databases = await Promise.all([testDatabase(), testDatabase(), testDatabase()]);
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
  });

  it('misses and reorders nothing beside long transactions, and goes on after dump and restore (Q-2)', async () => {
    const [before, after, elsewhere] = databases.map(({ url }) => url) as [string, string, string];
    const seen: RecordedEvent[] = [];
    const follow = async (store: EventStore, until: () => boolean) => {
      for (;;) {
        const done = until();
        const position = seen.at(-1)?.position ?? 0n;
        const page = await store.readAll(position, 20);
        seen.push(...page);
        if (page.length === 0 && done) return;
        if (page.length === 0) await store.changed(position, AbortSignal.timeout(200));
      }
    };
    /** Writers at once through two stores, from a revision on, while a reader pages after them. */
    const race = async (url: string, from: number, first = 0) => {
      const [one, two, reader] = [postgresStore(url), postgresStore(url), postgresStore(url)];
      let writing = true;
      const reading = follow(reader, () => !writing);
      await Promise.all(
        Array.from({ length: writers - first }, async (_, n) => {
          const w = first + n;
          for (let i = from; i < from + each; i += 1) await (w % 2 ? one : two).append(`race-${w}`, i - 1, [noted(`${w}/${i}`)]);
        }),
      );
      writing = false;
      await reading;
      for (const store of [one, two, reader]) await store.close();
    };

    // Transactions that took their number before all others and stay open: in this database, in another of the same server, and one that appends late.
    const [holder, stranger, late] = [await connected(before), await connected(elsewhere), await connected(before)];
    for (const client of [holder, stranger, late]) {
      await client.query('create table if not exists scratch (n int)');
      await client.query('begin');
      await client.query('insert into scratch values (1)');
    }
    await race(before, 0);
    await late.query('select log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      'race-0',
      String(each - 1),
      '1',
      'race-0',
      String(each),
      noted('late').id,
      'Noted',
      '1',
      '{"note":"late"}',
      JSON.stringify(meta),
    ]);
    await late.query('commit');
    const one = postgresStore(before);
    await one.append('race-0', each, [noted('after the late one')]);
    await follow(one, () => true);
    await one.close();

    await restore(before, after);
    for (const client of [holder, stranger]) await client.query('rollback');
    for (const client of [holder, stranger, late]) await client.end();

    const restored = postgresStore(after);
    expect(await restored.head()).toBe(seen.at(-1)?.position);
    expect(await restored.readAll(0n, 10_000)).toEqual(seen);
    expect(await restored.append('race-1', noStream, [noted('1/0')])).toMatchObject({
      revision: 0,
      position: seen.find((e) => e.streamId === 'race-1')?.position,
    });
    await restored.append('race-0', each + 1, [noted('restored')]);
    await restored.close();
    await race(after, each, 1);

    expect(seen.map((e) => e.position)).toEqual(seen.map((_, i) => BigInt(i + 1)));
    expect(new Set(seen.map((e) => e.id)).size).toBe(writers * each + 3 + (writers - 1) * each);
    for (const events of Map.groupBy(seen, (e) => e.streamId).values()) expect(events.map((e) => e.revision)).toEqual(events.map((_, i) => i));
  });
});
