import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../config.ts';
import { openCore } from '../core.ts';
import { createEdge } from '../edge.ts';
import { firstStart } from '../first-start.ts';
import { createRegistry } from '../metrics.ts';
import { createTrail } from '../trail.ts';
import { createWork } from '../work.ts';
import { testDatabase } from './postgres.ts';

export const houseOperatorKey = 'operator-key-of-the-house';

/**
 * The whole product in this process, put together as `ops/main.ts` does it, on a real Postgres with real jobs, files and mails, but with
 * a clock that a story can turn on: a month passes between two of its sentences.
 */
export async function openHouse(start: string, environment: Readonly<Record<string, string>> = {}) {
  let now = new Date(start);
  const database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'oce-house-'));
  const problems: string[] = [];
  const report = (what: string, error: unknown) => void problems.push(`${what}: ${String(error)}`);
  const config = readConfig({
    OCE_DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    OCE_OPERATOR_KEY: houseOperatorKey,
    OCE_DEMO: 'off',
    OCE_PORTAL: 'off',
    OCE_LOG_LEVEL: 'silent',
    ...environment,
  });
  const core = await openCore(config, { keepsProjections: true, report, clock: () => new Date(now) });
  const work = createWork(core, report);
  await work.start();
  const trail = createTrail(core, report, work.mailer);
  await core.runner.start();
  await firstStart(core);
  work.policies.start();
  work.jobs.start(work.workers);
  const edge = await createEdge(core, work, trail, createRegistry(), report);
  await edge.changes.start();
  await edge.app.ready();

  const call = async (method: 'GET' | 'POST', path: string, { key = houseOperatorKey, body, type }: { key?: string; body?: unknown; type?: string } = {}) => {
    const headers = { authorization: `Bearer ${key}`, ...(type !== undefined && { 'content-type': type }) };
    const {
      statusCode,
      body: text,
      rawPayload,
    } = await edge.app.inject({ method, url: path, headers, ...(body !== undefined && { payload: body as object }) });
    return { status: statusCode, text, raw: rawPayload };
  };
  const settled = async () => {
    await work.policies.drain();
    await core.readDb.caughtUp(await core.store.head(), 20_000);
  };
  return {
    core,
    problems,
    call,
    settled,
    goTo: (instant: string) => {
      now = new Date(instant);
    },
    /** Asks over GraphQL, as whoever has the key. */
    ask: async <T>(query: string, variables: object = {}, key: string = houseOperatorKey): Promise<T> => {
      const { text } = await call('POST', '/graphql', { key, type: 'application/json', body: { query, variables } });
      const { data, errors } = JSON.parse(text) as { readonly data?: T; readonly errors?: readonly unknown[] };
      if (!data || errors) throw new Error(text);
      return data;
    },
    /** Looks again until it is so; jobs take the time they take. */
    until: async (what: string, isSo: () => Promise<boolean>, limitMs = 120_000): Promise<void> => {
      for (const limit = Date.now() + limitMs; Date.now() < limit; await sleep(100)) {
        await settled();
        if (await isSo()) return;
      }
      throw new Error(`${what} does not come about: ${problems.join('; ')}`);
    },
    close: async () => {
      await edge.close();
      await work.policies.stop();
      await trail.close();
      await work.close();
      await core.runner.stop();
      await core.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;
