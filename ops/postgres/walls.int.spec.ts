import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptTrees, servedTrees, trailPool } from '../../commands/audit/trees.ts';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { projections } from '../../projections/catalogue.ts';
import { projectionRunner } from '../../projections/kernel/runner.ts';
import { migrateJobs } from '../queues/migrate-jobs.ts';
import { bullmqJobs } from '../queues/bullmq-jobs.ts';
import { type Database, openLogin, roles } from './login.ts';
import { CannotStart } from '../cannot-start.ts';
import { trailBench, type TrailBench } from '../testing/trail.ts';
import { ConversationStarted } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';

/** Tables without row-level security, and why that is right. */
const reasons: Readonly<Record<string, string>> = {
  'log.events': 'one order over all tenants, sealed; only oce_writer reads it, and nobody changes it',
  'log.streams': 'names and lengths of streams; only oce_writer reads it, and only log.append changes it',
  'log.counter': 'one number',
  'log.snapshots': 'folded states without personal values, for oce_writer alone, which reads the log anyway',
  'logins.application': "the password of the application's login; the owner alone reads it",
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
  oce_policies: ['policies'],
  oce_jobs: ['bullmq'],
  oce_trail: ['trail'],
  oce_trail_reader: ['trail'],
  oce_projector: ['read', 'read_next'],
  oce_tenant: ['read'],
  oce_operator: ['read'],
};

describe('the walls inside the database', () => {
  let bench: TrailBench;
  let owner: pg.Client;
  let database: Database;

  beforeAll(async () => {
    bench = await trailBench();
    const runner = projectionRunner({ connectionString: bench.url, projections, log: logTail(bench.store), report: () => undefined });
    await runner.drain();
    await runner.close();
    await migrateJobs(bench.url);
    database = await openLogin(bench.url);
    const jobs = bullmqJobs({
      postgresUrl: database.url,
      migrated: true,
      names: ['take-turn'],
      log: { seen: () => 0n, hear: () => undefined },
      report: () => undefined,
    });
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
       from pg_roles r where rolname like 'oce\\_%' and rolname not like 'oce\\_login\\_%'`,
    );
    expect(rows.map(({ rolname }) => rolname).toSorted()).toEqual(Object.keys(realms).toSorted());
    // A store with a new role works under the application's login only when that may take it on.
    expect([...roles].toSorted()).toEqual(Object.keys(realms).toSorted());
    expect(rows.filter(({ free, owns, member }) => free || owns !== '0' || member !== '0')).toEqual([]);
  });

  it("bind the application's login: it reaches no table by itself, owns nothing, and takes on the application's roles alone (Q-7)", async () => {
    const login = new pg.Client({ connectionString: database.url, options: '-c role=oce_tenant' });
    await login.connect();
    try {
      const { rows: tables } = await login.query<{ name: string }>(
        `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`,
      );
      expect(tables.length).toBeGreaterThan(40);
      await login.query('set role none');
      for (const { name } of tables) {
        await expect(login.query(`select 1 from ${name} limit 1`), name).rejects.toThrow(/permission denied/);
        await expect(login.query(`alter table ${name} disable row level security`), name).rejects.toThrow(/must be owner|permission denied/);
      }
      const { rows: powers } = await login.query(
        `select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as free,
           (select array_agg(g.rolname::text order by g.rolname::text) from pg_roles g where g.oid <> r.oid and pg_has_role(r.oid, g.oid, 'set')) as becomes,
           (select count(*)::int from pg_class where relowner = r.oid) as owns
         from pg_roles r where rolname = session_user`,
      );
      expect(powers).toEqual([{ free: false, becomes: [...roles].toSorted(), owns: 0 }]);
      await expect(login.query(`set session authorization ${owner.escapeIdentifier(owner.user ?? '')}`)).rejects.toThrow(/permission denied/);
    } finally {
      await login.end();
    }
  });

  it('are not entrusted to a login that could lift them (Q-7)', async () => {
    await expect(openLogin(bench.url, bench.url)).rejects.toThrow(CannotStart);
    await expect(openLogin(bench.url, bench.url)).rejects.toThrow(/is a superuser.*DATABASE_OWNER_URL/s);
  });

  it('let a login that is only named be made, with the password in its address', async () => {
    const url = new URL(bench.url);
    url.username = `oce_login_named_${process.pid}`;
    url.password = 'of-its-own';
    try {
      expect(await openLogin(bench.url, url.href)).toEqual({ url: url.href, ownerUrl: bench.url });
    } finally {
      await owner.query(`drop role if exists ${url.username}`);
    }
  });

  it('keep every role in its own schemas (Q-7)', async () => {
    const { rows } = await owner.query<{ role: string; schema: string; name: string }>(
      `select r.rolname as role, n.nspname as schema, c.relname as name
       from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
       where r.rolname like 'oce\\_%' and r.rolname not like 'oce\\_login\\_%' and c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
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
