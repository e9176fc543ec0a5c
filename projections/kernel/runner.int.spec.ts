import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { postgresStore } from '../../commands/event-store/postgres.ts';
import { type EventStore, noStream } from '../../commands/kernel/event-store.ts';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { event } from '../../domain/kernel/event.ts';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { postgresReadDb } from './postgres-read-db.ts';
import { add, integer, numeric, on, optional, patch, projection, put, remove, table, text } from './projection.ts';
import { projectionRunner } from './runner.ts';

const Opened = event('Opened', 'Opened.', z.object({ id: z.string() }));
const Paid = event('Paid', 'Paid.', z.object({ id: z.string(), amount: z.string() }));
const Renamed = event('Renamed', 'Renamed.', z.object({ id: z.string(), name: z.string() }));
const Closed = event('Closed', 'Closed.', z.object({ id: z.string() }));
const Broken = event('Broken', 'Broken.', z.object({}));

const accounts = table({
  name: 'spec_accounts',
  columns: { tenant_id: text, id: text, name: optional(text), total: numeric, payments: integer },
  key: ['tenant_id', 'id'],
  indexes: [['name']],
});
const days = table({ name: 'spec_days', columns: { tenant_id: text, day: text, payments: integer, total: numeric }, key: ['tenant_id', 'day'] });
const specAccounts = (version = 1) =>
  projection({
    name: 'spec-accounts',
    version,
    answers: 'Which accounts are there, and what was paid each day?',
    tables: [accounts, days],
    handlers: [
      on(Opened, ({ id }, { meta }) => put(accounts, { tenant_id: meta.tenantId, id, name: null, total: '0', payments: 0 })),
      on(Paid, ({ id, amount }, { meta }) => [
        add(accounts, { tenant_id: meta.tenantId, id }, { total: amount, payments: 1 }, { name: null }),
        add(days, { tenant_id: meta.tenantId, day: meta.at.slice(0, 10) }, { payments: 1, total: amount }),
      ]),
      on(Renamed, ({ id, name }, { meta }) => patch(accounts, { tenant_id: meta.tenantId, id }, { name })),
      on(Closed, ({ id }, { meta }) => remove(accounts, { tenant_id: meta.tenantId, id })),
      on(Broken, () => {
        throw new Error('unreadable');
      }),
    ],
  });

const rowsOf = async (url: string, of: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(`select * from read.${of} order by 1, 2`);
  await client.end();
  return rows;
};

describe('the projection runner', () => {
  let url: string;
  let drop: () => Promise<void>;
  let store: EventStore;
  let n = 0;
  beforeAll(async () => {
    ({ url, drop } = await testDatabase());
    store = postgresStore(url);
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  const append = async (tenantId: string, events: readonly { type: string; payload: unknown }[]) => {
    n += 1;
    const meta = {
      tenantId,
      actor: { kind: 'system' as const, id: 's' },
      commandId: `c${n}`,
      $correlationId: 'c',
      $causationId: 'c',
      at: '2026-11-16T09:30:00.000Z',
    };
    return store.append(
      `spec-${n}`,
      noStream,
      events.map((e, i) => ({ id: uuid5('runner', process.pid, n, i), type: e.type, schemaVersion: 1, data: e.payload, meta })),
    );
  };
  const runner = (of = specAccounts(), report: (p: { projection: string; error: unknown }) => void = () => undefined) =>
    projectionRunner({ connectionString: url, projections: [of], log: logTail(store), report });

  it('gives the same rows page by page as event by event, live and rebuilt (Q-2)', async () => {
    const one = fc.oneof(
      fc.record({ type: fc.constant('Opened'), payload: fc.record({ id: fc.constantFrom('a', 'b', 'c') }) }),
      fc.record({ type: fc.constant('Paid'), payload: fc.record({ id: fc.constantFrom('a', 'b', 'c'), amount: fc.constantFrom('1.10', '0.000003', '-2.5') }) }),
      fc.record({ type: fc.constant('Renamed'), payload: fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom('x', 'ü "y"') }) }),
      fc.record({ type: fc.constant('Closed'), payload: fc.record({ id: fc.constantFrom('a', 'b', 'c') }) }),
    );
    const live = runner();
    await live.drain();
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 25 }), async (events) => {
        // Live sees one event a page, the rebuild all of them at once.
        for (const e of events) {
          await append('tenant-a', [e]);
          await live.drain();
        }
        const before = [await rowsOf(url, 'spec_accounts'), await rowsOf(url, 'spec_days')];
        const fresh = runner();
        await fresh.rebuild('spec-accounts');
        await fresh.close();
        const norm = (rows: unknown) => JSON.parse(JSON.stringify(rows)) as unknown;
        expect(norm([await rowsOf(url, 'spec_accounts'), await rowsOf(url, 'spec_days')])).toEqual(norm(before));
      }),
      { numRuns: 12 },
    );
    await live.close();
  });

  it('moves its checkpoint with its rows, so two runners apply nothing twice (Q-6)', async () => {
    const a = runner();
    const b = runner();
    await a.start();
    await b.start();
    const { position } = await append('tenant-c', [
      { type: 'Opened', payload: { id: 'z' } },
      ...Array.from({ length: 50 }, () => ({ type: 'Paid', payload: { id: 'z', amount: '1.00' } })),
    ]);
    expect(await Promise.race([a.caughtUp(position), b.caughtUp(position)])).toBe(true);
    const rows = (await rowsOf(url, 'spec_accounts')).filter((r) => r['tenant_id'] === 'tenant-c');
    expect(rows).toMatchObject([{ payments: '50', total: '50.00' }]);
    await a.stop();
    await b.stop();
    await a.close();
    await b.close();
  });

  it('rebuilds beside the live tables when the version changes, while events keep coming', async () => {
    const live = runner();
    await live.start();
    const next = runner(specAccounts(2));
    const writing = (async () => {
      for (let i = 0; i < 40; i += 1) await append('tenant-d', [{ type: 'Paid', payload: { id: 'q', amount: '0.01' } }]);
    })();
    await next.start();
    await writing;
    const { position } = await append('tenant-d', [{ type: 'Paid', payload: { id: 'q', amount: '0.01' } }]);
    expect((await live.caughtUp(position)) || (await next.caughtUp(position))).toBe(true);
    expect((await rowsOf(url, 'spec_accounts')).find((r) => r['tenant_id'] === 'tenant-d')).toMatchObject({ payments: '41', total: '0.41' });
    for (const r of [live, next]) {
      await r.stop();
      await r.close();
    }
  });

  it('shows a tenant its own rows only, and nobody may write through the reading roles (Q-7)', async () => {
    const readDb = postgresReadDb(url, { caughtUp: async () => true });
    const seen = await readDb.asTenant('tenant-c', (db) => sql<{ tenant_id: string }>`select tenant_id from spec_accounts`.execute(db));
    expect(new Set(seen.rows.map((r) => r.tenant_id))).toEqual(new Set(['tenant-c']));
    const none = await readDb.asTenant('tenant-unknown', (db) => sql`select * from spec_accounts`.execute(db));
    expect(none.rows).toEqual([]);
    const all = await readDb.asOperator((db) => sql<{ tenant_id: string }>`select tenant_id from spec_accounts`.execute(db));
    expect(new Set(all.rows.map((r) => r.tenant_id)).size).toBeGreaterThan(1);
    await expect(readDb.asTenant('tenant-c', (db) => sql`delete from spec_accounts`.execute(db))).rejects.toThrow();
    await readDb.close();
  });

  it('stops loudly on an event it can not read, and names it', async () => {
    const problems: unknown[] = [];
    const live = runner(specAccounts(2), ({ error }) => problems.push(error));
    await live.start();
    await append('tenant-e', [{ type: 'Broken', payload: {} }]);
    await expect.poll(() => live.stopped().get('spec-accounts') ?? '', { timeout: 10_000 }).toContain(`Broken ${uuid5('runner', process.pid, n, 0)}`);
    expect(problems).toHaveLength(1);
    await live.stop();
    await live.close();
  });
});
