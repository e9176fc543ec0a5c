import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../ops/testing/postgres.ts';
import type { Clock } from '../kernel/clock.ts';
import { limitsContract } from './limits.contract.ts';
import { perDay } from './limits.ts';
import { postgresBuckets } from './postgres-buckets.ts';
import { settledLimits, type BucketStore, type SettledLimits } from './settled-limits.ts';

let url: string;
let drop: () => Promise<void>;
const opened: SettledLimits[] = [];
let nowMs = Date.UTC(2026, 10, 16);
const process = async (clock: Clock = () => new Date(nowMs)) => {
  const limits = settledLimits(postgresBuckets(url), { clock, everyMs: 3_600_000 });
  opened.push(limits);
  await limits.start();
  return limits;
};
const rows = async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const result = await client.query<{ id: string; rule: string }>('select id, rule from limits.buckets');
  await client.end();
  return result.rows;
};
const allowed = async (limits: SettledLimits, rule: Parameters<SettledLimits['take']>[0], times: number) => {
  let passed = 0;
  for (let i = 0; i < times; i += 1) if ((await limits.take(rule, '192.0.2.7')).ok) passed += 1;
  return passed;
};

beforeAll(async () => {
  ({ url, drop } = await testDatabase());
});
afterAll(async () => {
  for (const limits of opened) await limits.stop();
  await drop();
});

limitsContract('PostgreSQL', (clock) => process(clock));

describe('limits of several processes', () => {
  it('survive a restart (Q-12)', async () => {
    const rule = perDay('restart', 5);
    const first = await process();
    expect(await allowed(first, rule, 7)).toBe(5);
    await first.stop();
    opened.splice(opened.indexOf(first), 1);
    const second = await process();
    expect(await allowed(second, rule, 1)).toBe(0);
    nowMs += 86_400_000;
    expect(await allowed(second, rule, 7)).toBe(5);
  });

  it('are shared once they are settled, and no more is lent than each believed to have (Q-12)', async () => {
    const rule = perDay('shared', 10);
    const [one, other] = [await process(), await process()];
    expect([await allowed(one, rule, 6), await allowed(other, rule, 4)]).toEqual([6, 4]);
    await one.settle();
    await other.settle();
    expect(await allowed(other, rule, 1)).toBe(0);
    // The first one hears of it with its next settlement.
    expect(await allowed(one, rule, 1)).toBe(1);
    await one.settle();
    expect(await allowed(one, rule, 1)).toBe(0);
  });

  it('count what came in while a settlement was under way', async () => {
    const rule = perDay('meanwhile', 10);
    const limits = await process();
    await allowed(limits, rule, 3);
    const settling = limits.settle();
    await allowed(limits, rule, 4);
    await settling;
    await limits.settle();
    expect(await allowed(limits, rule, 10)).toBe(3);
  });

  it('cost the database nothing while a key stays far from its limit, and keep no key in the clear', async () => {
    const limits = await process();
    const rule = { name: 'wide', burst: 1_000, perSecond: 1_000 };
    for (let i = 0; i < 5_000; i += 1) {
      await limits.take(rule, '192.0.2.8');
      nowMs += 1;
    }
    await limits.settle();
    expect((await rows()).filter((row) => row.rule === 'wide')).toEqual([]);
    await limits.take(rule, '192.0.2.8', 500);
    await limits.settle();
    const kept = (await rows()).filter((row) => row.rule === 'wide');
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('192.0.2');
    nowMs += 120_000;
    await limits.settle();
    expect((await rows()).filter((row) => row.rule === 'wide')).toEqual([]);
  });

  it('go on in memory while the database is away, and tell it afterwards', async () => {
    const real = postgresBuckets(url);
    let away = true;
    const store: BucketStore = {
      ...real,
      settle: async (usages) => {
        if (away) throw new Error('the database is away');
        return real.settle(usages);
      },
    };
    const problems: unknown[] = [];
    const limits = settledLimits(store, { clock: () => new Date(nowMs), everyMs: 3_600_000, report: (error) => problems.push(error) });
    opened.push(limits);
    const rule = perDay('away', 4);
    expect(await allowed(limits, rule, 6)).toBe(4);
    await limits.settle();
    await limits.settle();
    expect(problems).toHaveLength(1);
    away = false;
    await limits.settle();
    expect(await allowed(await process(), rule, 1)).toBe(0);
  });
});
