import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from './postgres.ts';

const root = join(import.meta.dirname, '../..');

export interface Product {
  readonly url: string;
  readonly operatorKey: string;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  /** Ends the process as a power cut would, and starts it again on the same data. */
  crashAndRestart(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
  /** Calls the REST API; the answer's body parsed when it is JSON. */
  call(
    method: string,
    path: string,
    options?: { readonly key?: string; readonly body?: unknown; readonly headers?: Record<string, string> },
  ): Promise<{ readonly status: number; readonly body: never; readonly text: string; readonly headers: Headers }>;
  /** Runs `oce …` beside the product. */
  oce(...args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>;
  output(): string;
  close(): Promise<void>;
}

/**
 * The whole product as a process of its own, on a database and a data folder of its own: what a user would start, without the portal.
 * `beside` another product it shares that one's database and folder, as two roles of one installation do.
 */
export async function startProduct(environment: Readonly<Record<string, string>> = {}, { beside }: { readonly beside?: Product } = {}): Promise<Product> {
  const database = beside ? { url: beside.env['DATABASE_URL'] ?? '', drop: async () => undefined } : await testDatabase();
  const dataDir = beside?.dataDir ?? mkdtempSync(join(tmpdir(), 'oce-product-'));
  const port = await freePort();
  const operatorKey = 'operator-key-of-a-scenario';
  const url = `http://127.0.0.1:${port}`;
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: dataDir,
    NODE_OPTIONS: process.env['NODE_OPTIONS'] ?? '',
    OCE_CLOCK_MOVED_BY_MS: process.env['OCE_CLOCK_MOVED_BY_MS'] ?? '0',
    PORT: String(port),
    HOST: '127.0.0.1',
    OCE_METRICS_PORT: '0',
    OCE_DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    OCE_OPERATOR_KEY: operatorKey,
    OCE_PUBLIC_URL: url,
    OCE_DEMO: 'off',
    OCE_PORTAL: 'off',
    OCE_LOG_LEVEL: 'warn',
    ...environment,
  };
  let child: ChildProcess | undefined;
  let output = '';

  const start = async () => {
    const started = spawn(process.execPath, [join(root, 'ops/main.ts')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    started.stdout.on('data', keep);
    started.stderr.on('data', keep);
    for (let i = 0; i < 600; i += 1) {
      if (started.exitCode !== null) throw new Error(`the product ended with ${started.exitCode}\n${output}`);
      // A worker serves nobody; it is ready when it says so.
      const ready =
        env['OCE_ROLE'] === 'worker'
          ? output.includes('is running (worker)')
          : await fetch(`${url}/api/v1/health`).then(
              async (r) => ((await r.json()) as { status: string }).status !== 'down',
              () => false,
            );
      if (ready) return;
      await sleep(100);
    }
    throw new Error(`the product is not ready after a minute\n${output}`);
  };
  const kill = async (signal: NodeJS.Signals) => {
    const ended = child;
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill(signal);
    await gone;
  };
  await start();
  return {
    url,
    operatorKey,
    dataDir,
    env,
    start,
    kill,
    output: () => output,
    crashAndRestart: async () => {
      await kill('SIGKILL');
      await start();
    },
    call: async (method, path, { key, body, headers = {} } = {}) => {
      const answer = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: { ...(key && { authorization: `Bearer ${key}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      const json = (answer.headers.get('content-type') ?? '').includes('json');
      return { status: answer.status, body: (json ? JSON.parse(text) : undefined) as never, text, headers: answer.headers };
    },
    oce: (...args) =>
      new Promise((resolve) => {
        const run = spawn(process.execPath, [join(root, 'ops/cli/main.ts'), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
        const out = { stdout: '', stderr: '' };
        run.stdout.on('data', (chunk: Buffer) => {
          out.stdout += chunk.toString();
        });
        run.stderr.on('data', (chunk: Buffer) => {
          out.stderr += chunk.toString();
        });
        run.on('exit', (code) => resolve({ code: code ?? -1, ...out }));
      }),
    close: async () => {
      await kill('SIGTERM');
      if (beside) return;
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address ? address.port : 0;
}
