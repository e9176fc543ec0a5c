import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { commandIds } from '../kernel/command-ids.ts';
import { postgresSnapshots } from './snapshots-postgres.ts';

describe('snapshots on Postgres', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  const open: { close(): Promise<void> }[] = [];
  const of = (release: string) => {
    const snapshots = postgresSnapshots(database.url, { release });
    open.push(snapshots);
    return snapshots;
  };
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    for (const snapshots of open) await snapshots.close();
    await database.drop();
  });
  const at = (revision: number) => ({
    state: { replies: new Map([['r', 1]]), ids: new Set(['a']), sum: '1.10' },
    revision,
    position: BigInt(revision),
    eventId: `event-${revision}`,
    lastCommandId: 'c',
    commands: commandIds(),
  });

  it('come back as they were, with their maps, sets and tables', async () => {
    const snapshots = of('one');
    await snapshots.save('usage', 's-1', at(10));
    expect(await snapshots.load('usage', 's-1')).toEqual(at(10));
    expect(await snapshots.load('other', 's-1')).toBeUndefined();
  });

  it('never get older, whoever writes last', async () => {
    const snapshots = of('one');
    await snapshots.save('usage', 's-2', at(10));
    await snapshots.save('usage', 's-2', at(9));
    expect((await snapshots.load('usage', 's-2'))?.revision).toBe(10);
  });

  it('of another release are not looked at, and are replaced', async () => {
    await of('one').save('usage', 's-3', at(10));
    const next = of('two');
    expect(await next.load('usage', 's-3')).toBeUndefined();
    await next.save('usage', 's-3', at(4));
    expect((await next.load('usage', 's-3'))?.revision).toBe(4);
    expect(await of('one').load('usage', 's-3')).toBeUndefined();
  });
});
