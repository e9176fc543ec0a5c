import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded.ts';

/** Where specs find the servers; a Redis is absent when the machine has none. */
export const postgresVariable = 'OCE_TEST_POSTGRES';
export const redisVariable = 'OCE_TEST_REDIS';

interface Servers {
  postgres: EmbeddedPostgres;
  redis: ChildProcess | undefined;
}
interface Shared {
  users: number;
  servers: Promise<Servers> | undefined;
}
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

const prefix = 'oce-test-';

/** A server of this run alone: runs side by side neither share nor stop one another's. */
async function startPostgres(): Promise<EmbeddedPostgres> {
  clearUp();
  const folder = path.join(os.tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  // No test pulls the plug, so nothing needs to reach the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '512MB' };
  const server = await startEmbeddedPostgres(folder, { settings });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends the servers that killed runs left, and removes their folders. */
function clearUp(): void {
  for (const name of readdirSync(os.tmpdir()).filter((n) => /^oce-test-\d+$/.test(n))) {
    if (alive(Number(name.slice(prefix.length)))) continue;
    const folder = path.join(os.tmpdir(), name);
    const file = path.join(folder, 'data', 'postmaster.pid');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (pid > 0 && alive(pid)) process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function startRedis(): Promise<{ url: string; server: ChildProcess } | undefined> {
  const program = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((file) => existsSync(file));
  if (!program) return undefined;
  const port = await freePort();
  const folder = path.join(os.tmpdir(), `oce-test-redis-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const server = spawn(
    program,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder, '--maxmemory-policy', 'noeviction'],
    { stdio: 'ignore' },
  );
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
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
