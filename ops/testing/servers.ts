import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded.ts';

/** Where specs find the servers; a Redis is absent when the machine has none. */
export const postgresVariable = 'OCE_TEST_POSTGRES';
export const redisVariable = 'OCE_TEST_REDIS';

interface Servers { postgres: EmbeddedPostgres; redis: ChildProcess | undefined }
interface Shared { users: number; servers: Promise<Servers> | undefined }
// Each project of the test runner loads this file anew; the servers are started once for all of them.
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('oce.test.servers')] ??= { users: 0, servers: undefined }) as Shared;

/** One real Postgres and one real Redis for all specs that need them; started before, stopped after. */
export async function setup(): Promise<void> {
  shared.users += 1;
  await (shared.servers ??= start());
}

export async function teardown(): Promise<void> {
  shared.users -= 1;
  if (shared.users > 0 || !shared.servers) return;
  const { postgres, redis } = await shared.servers;
  shared.servers = undefined;
  redis?.kill();
  await postgres.stop();
}

async function start(): Promise<Servers> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  process.env[postgresVariable] = postgres.url;
  if (redis) process.env[redisVariable] = redis.url;
  return { postgres, redis: redis?.server };
}

async function startPostgres(): Promise<EmbeddedPostgres> {
  // One folder per checkout and user: two runs at once share the server, and what a killed run left is used or replaced.
  const folder = path.join(os.tmpdir(), `oce-test-${createHash('sha256').update(`${import.meta.dirname}${process.getuid?.() ?? ''}`).digest('hex').slice(0, 10)}`);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  // No test pulls the plug, so nothing needs to reach the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '512MB' };
  const server = await startEmbeddedPostgres(folder, { settings });
  await dropLeftovers(server.url);
  return server;
}

/** Databases of runs that were killed; no run lasts this long. */
async function dropLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(`select datname from pg_database
      where datname like 'test\\_%' and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - interval '3 hours'`);
    for (const { datname } of rows) await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`);
  } finally {
    await client.end();
  }
}

async function startRedis(): Promise<{ url: string; server: ChildProcess } | undefined> {
  const program = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((file) => existsSync(file));
  if (!program) return undefined;
  const port = await freePort();
  const folder = path.join(os.tmpdir(), `oce-test-redis-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  server.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (let i = 0; i < 100 && server.exitCode === null; i += 1) {
    if (await accepts(port)) return { url: `redis://127.0.0.1:${port}`, server };
    await sleep(50);
  }
  throw new Error('redis-server did not start');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => resolve(false));
  });
}
