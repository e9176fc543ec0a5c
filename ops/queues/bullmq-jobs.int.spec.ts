import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correlated, currentCorrelation } from '../../commands/kernel/correlation.ts';
import type { Worker } from '../../commands/kernel/policy.ts';
import { testDatabase } from '../testing/postgres.ts';
import { bullmqJobs, type JobQueues } from './bullmq-jobs.ts';

const redisUrl = process.env['OCE_TEST_REDIS'];
const backends = [['Postgres', undefined] as const, ...(redisUrl ? [['Redis', redisUrl] as const] : [])];

describe.each(backends)('jobs on %s', (_, redis) => {
  let queues: JobQueues;
  let drop: () => Promise<void>;
  const done: string[] = [];
  const stories = new Map<string, string | undefined>();
  const greet: Worker = {
    name: 'greet',
    concurrency: 4,
    work: async ({ id, data }) => {
      done.push(`${id}:${String(data['name'])}`);
      stories.set(id, currentCorrelation());
    },
  };
  const failures: { id: string; final: boolean }[] = [];
  beforeAll(async () => {
    const database = await testDatabase();
    drop = database.drop;
    queues = bullmqJobs({
      postgresUrl: database.url,
      redisUrl: redis,
      names: ['greet', 'stumble'],
      log: { seen: () => 7n, hear: () => undefined },
      report: ({ id, final }) => failures.push({ id, final }),
    });
    queues.start([
      {
        name: 'stumble',
        concurrency: 1,
        work: async ({ data, lastAttempt }) => {
          if (data['stumbles'] === true) throw new Error(lastAttempt ? 'gave up' : 'stumbled');
          done.push('walked');
        },
      },
    ]);
  });
  afterAll(async () => {
    await queues.close();
    await drop();
  });

  it('runs a job once however often it is added while it waits (ST-14)', async () => {
    const job = { name: 'greet', id: 'same', tenantId: 'a', data: { name: 'Erika' } } as const;
    // Nobody takes it before all have been added, however long that takes: only while it waits does its id stand for it.
    await Promise.all(Array.from({ length: 10 }, () => queues.add(job)));
    queues.start([greet]);
    await queues.add({ ...job, id: 'last', data: { name: 'Zoe' } });
    await expect.poll(() => done, { timeout: 15_000 }).toEqual(expect.arrayContaining(['same:Erika', 'last:Zoe']));
    expect(done.filter((d) => d === 'same:Erika')).toHaveLength(1);
  });

  it('runs a job in the story that it was added in (E5-1)', async () => {
    await correlated('a message', () => queues.add({ name: 'greet', id: 'told', tenantId: 'a', data: { name: 'Erika' } }));
    await expect.poll(() => stories.get('told'), { timeout: 15_000 }).toBe('a message');
  });

  it('forgets a job that is done: added once more it runs once more, as every worker allows for', async () => {
    const before = done.filter((d) => d === 'same:Erika').length;
    // The worker says so a moment before the job is gone.
    await expect
      .poll(
        async () => {
          await queues.add({ name: 'greet', id: 'same', tenantId: 'a', data: { name: 'Erika' } });
          return done.filter((d) => d === 'same:Erika').length;
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(before);
  });

  it('keeps a job that gave up as a dead letter with its cause, and runs it again on demand (ST-14)', async () => {
    await queues.add({ name: 'stumble', id: 'dead', tenantId: 'a', data: { stumbles: true }, attempts: 1 });
    await expect.poll(async () => (await queues.dead('a')).map((d) => [d.id, d.cause, d.name]), { timeout: 15_000 }).toEqual([['dead', 'gave up', 'stumble']]);
    expect(await queues.dead('b')).toEqual([]);
    await expect.poll(() => failures).toContainEqual({ id: 'dead', final: true });
    expect(await queues.retry('stumble', 'dead')).toMatchObject({ id: 'dead' });
    expect(await queues.retry('stumble', 'unknown')).toBeUndefined();
    await expect.poll(async () => (await queues.dead('a')).length, { timeout: 15_000 }).toBe(1);
  });
});
