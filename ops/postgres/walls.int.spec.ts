import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptTrees, servedTrees, trailPool } from '../../commands/audit/trees.ts';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { projections } from '../../projections/catalogue.ts';
import { projectionRunner } from '../../projections/kernel/runner.ts';
import { bullmqJobs } from '../queues/bullmq-jobs.ts';
import { trailBench, type TrailBench } from '../testing/trail.ts';
import { ConversationStarted } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';

/** Tables without row-level security, and why that is right. */
const reasons: Readonly<Record<string, string>> = {
  'log.events': 'one order over all tenants, sealed; only oce_writer reads it, and nobody changes it',
  'log.streams': 'names and lengths of streams; only oce_writer reads it, and only log.append changes it',
  'log.counter': 'one number',
  'log.snapshots': 'folded states without personal values, for oce_writer alone, which reads the log anyway',
  'policies.checkpoints': 'how far each policy is; no tenant in it',
  'read.checkpoints': 'how far each read model is; no tenant in it',
  'trail.progress': 'one position',
  'trail.anchors': "sizes of the operator's tree; no tenant in it",
  'trail.identity': 'the public key of the trail',
  'trail.witnessed': "which witness saw which size of the operator's tree",
};
/** The queue's own tables, made and read by BullMQ as their owner; jobs hold ids, and no role of ours is granted anything there. */
const queue = /^bullmq\./;

/** The schemas each role has any business in. */
const realms: Readonly<Record<string, readonly string[]>> = {
  oce_writer: ['log'],
  oce_vault: ['vault'],
  oce_archive: ['archive'],
  oce_access: ['access'],
  oce_limits: ['limits'],
  oce_trail: ['trail'],
  oce_trail_reader: ['trail'],
  oce_projector: ['read', 'read_next'],
  oce_tenant: ['read'],
  oce_operator: ['read'],
};

describe('the walls inside the database', () => {
  let bench: TrailBench;
  let owner: pg.Client;

  beforeAll(async () => {
    bench = await trailBench();
    const runner = projectionRunner({ connectionString: bench.url, projections, log: logTail(bench.store), report: () => undefined });
    await runner.drain();
    await runner.close();
    const jobs = bullmqJobs({ postgresUrl: bench.url, names: ['take-turn'], log: { seen: () => 0n, hear: () => undefined }, report: () => undefined });
    expect(await jobs.health()).toBe('ok');
    await jobs.close();
    owner = new pg.Client({ connectionString: bench.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await bench.close();
  });

  it('are forced on every table, or a reason is written down (Q-7)', async () => {
    const { rows } = await owner.query<{ name: string; forced: boolean }>(
      `select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`,
    );
    expect(rows.length).toBeGreaterThan(40);
    const open = rows.filter(({ name, forced }) => !forced && !queue.test(name)).map(({ name }) => name);
    expect(open.filter((name) => reasons[name] === undefined)).toEqual([]);
    // A reason for a table that is gone, or that has its wall, misleads.
    expect(Object.keys(reasons).filter((name) => !open.includes(name))).toEqual([]);
  });

  it('bind every role the application takes on: none is a superuser, passes by, owns a table or becomes another (Q-7)', async () => {
    const { rows } = await owner.query<{ rolname: string; free: boolean; owns: string; member: string }>(
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolreplication or rolcanlogin as free,
        (select count(*) from pg_class where relowner = r.oid) as owns, (select count(*) from pg_auth_members where member = r.oid) as member
       from pg_roles r where rolname like 'oce\\_%'`,
    );
    expect(rows.map(({ rolname }) => rolname).toSorted()).toEqual(Object.keys(realms).toSorted());
    expect(rows.filter(({ free, owns, member }) => free || owns !== '0' || member !== '0')).toEqual([]);
  });

  it('keep every role in its own schemas (Q-7)', async () => {
    const { rows } = await owner.query<{ role: string; schema: string; name: string }>(
      `select r.rolname as role, n.nspname as schema, c.relname as name
       from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
       where r.rolname like 'oce\\_%' and c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
         and has_schema_privilege(r.oid, n.oid, 'usage') and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate')`,
    );
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ role, schema }) => !realms[role]?.includes(schema))).toEqual([]);
  });

  it('show whoever serves the trail only the tree it asks about (Q-7)', async () => {
    for (const tenantId of ['alpha', 'beta']) {
      await bench.write(tenantId, stream.conversation(tenantId, 'c1'), '2026-11-16T09:00:00.000Z', [
        ConversationStarted({ channelId: 'web', channelType: 'webchat', contactId: 'contact', contactAddress: 'somebody' }),
      ]);
    }
    expect(await bench.keepUp()).toBe(true);
    const [keepers, readers] = [trailPool(bench.url, 'spec', 'keeper'), trailPool(bench.url, 'spec', 'reader')];
    try {
      for (const table of ['trees', 'leaves', 'nodes', 'heads', 'checkpoints']) {
        const asReader = await readers.query(`select tree from trail.${table}`);
        expect(asReader.rows, table).toEqual([]);
      }
      const client = await readers.connect();
      await client.query(`select set_config('oce.tree', 'alpha', false)`);
      const { rows } = await client.query<{ tree: string }>('select tree from trail.leaves');
      client.release(true);
      expect(rows.map(({ tree }) => tree)).toEqual(['alpha']);
      await expect(readers.query(`update trail.trees set size = 0`)).rejects.toThrow(/permission denied/);
      const served = servedTrees(readers);
      expect(await served.leaves('alpha', 0, 1)).toEqual(await keptTrees(keepers).leaves('alpha', 0, 1));
      expect(await served.size('beta')).toBe(1);
      // Nothing of the question stays on the connection.
      expect((await readers.query('select tree from trail.trees')).rows).toEqual([]);
    } finally {
      await keepers.end();
      await readers.end();
    }
  });
});
