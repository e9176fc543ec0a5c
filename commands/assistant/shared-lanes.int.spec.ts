import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { sharedLanes, type SharedLanes } from './shared-lanes.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let workers: SharedLanes[];

beforeAll(async () => {
  database = await testDatabase();
  workers = Array.from({ length: 3 }, () => sharedLanes({ connectionString: database.url, pollMs: 5 }));
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await database.drop();
});

describe('lanes that worker processes share', () => {
  it('run the work of one conversation one after the other, and of others side by side', async () => {
    const busy = new Map<string, number>();
    let together = 0;
    let overlaps = 0;
    const work = (key: string) => async () => {
      const mine = (busy.get(key) ?? 0) + 1;
      busy.set(key, mine);
      if (mine > 1) overlaps += 1;
      together = Math.max(together, [...busy.values()].filter((n) => n > 0).length);
      await sleep(5);
      busy.set(key, (busy.get(key) ?? 1) - 1);
    };
    await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        await workers[i % 3]?.oneAtATime(`c${i % 4}`, work(`c${i % 4}`));
      }),
    );
    expect(overlaps).toBe(0);
    expect(together).toBeGreaterThan(1);
  });

  it('let the next one in after a failure', async () => {
    await expect(
      workers[0]?.oneAtATime('c', async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await workers[1]?.oneAtATime('c', async () => 'mine')).toBe('mine');
  });

  it('free what a dead process held, and go on after a broken connection', async () => {
    let release: () => void = () => undefined;
    const held = workers[0]?.oneAtATime(
      'c',
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    const next = workers[1]?.oneAtATime('c', async () => 'mine');
    // The server of the specs holds other databases, with locks of their own.
    const ours = 'database = (select oid from pg_database where datname = current_database())';
    const cutter = new pg.Client({ connectionString: database.url });
    await cutter.connect();
    await expect
      .poll(async () => (await cutter.query<{ n: string }>(`select count(*) as n from pg_locks where locktype = 'advisory' and ${ours}`)).rows[0]?.n)
      .toBe('1');
    await cutter.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and ${ours}`);
    await cutter.end();
    expect(await next).toBe('mine');
    release();
    await held;
    expect(await workers[0]?.oneAtATime('c', async () => 'again')).toBe('again');
  });
});
