import { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { redisVariable } from './servers.ts';
import { testDatabase } from './postgres.ts';

it('gives each spec a migrated database of its own', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  expect(one.url).not.toBe(two.url);
  await Promise.all([one.drop(), two.drop()]);
});

const redisUrl = process.env[redisVariable];
it.skipIf(redisUrl === undefined)('has a real Redis for the queues', async () => {
  const redis = new Redis(redisUrl ?? '');
  expect(await redis.ping()).toBe('PONG');
  await redis.quit();
});
