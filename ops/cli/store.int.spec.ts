import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEventStoreDb } from '../../commands/event-store/testing/eventstoredb-process.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { onboardTenant } from '../../commands/tenants/onboard-tenant.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { ConfigError, readConfig } from '../config.ts';
import { openCore } from '../core.ts';
import { testDatabase } from '../testing/postgres.ts';
import { atTheTerminal } from './session.ts';

describe('oce store copy', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let server: Awaited<ReturnType<typeof testEventStoreDb>>;
  const environment = () => ({ DATABASE_URL: database.url, OCE_DATA_DIR: folder });
  const open = (more: Readonly<Record<string, string>> = {}) =>
    openCore(readConfig({ ...environment(), ...more }), { keepsProjections: true, report: (what, error) => console.error(what, error) });
  const oce = (...args: readonly string[]) =>
    new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
      const child = spawn(path.join(import.meta.dirname, 'oce.mjs'), args, { env: { ...process.env, ...environment(), EVENTSTORE_URL: server.url } });
      let [out, error] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        error += chunk.toString();
      });
      child.on('close', (code) => resolve({ code, out, error }));
    });
  const onboard = (core: Awaited<ReturnType<typeof open>>, companyName: string) =>
    onboardTenant(
      core,
      {
        companyName,
        package: 'starter',
        country: 'DE',
        adminEmail: `chefin@${companyName.toLowerCase()}.example`,
        street: 'Weg 1',
        postalCode: '70173',
        city: 'Stuttgart',
      },
      { commandId: `onboard-${companyName}`, caller: atTheTerminal },
    );

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-store-'));
    [database, server] = await Promise.all([testDatabase(), testEventStoreDb()]);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('moves a product from PostgreSQL to EventStoreDB, where it goes on (Q-2)', async () => {
    const before = await open();
    await before.handle(publishPriceList, defaultPriceList, { commandId: 'price-list', caller: atTheTerminal });
    await onboard(before, 'Abendroth');
    await before.runner.drain();
    const events = (await before.store.readAll(0n, 1_000)).length;
    await before.close();
    await expect(open({ EVENTSTORE_URL: server.url })).rejects.toThrow(ConfigError);

    const copied = await oce('store', 'copy', '--from', 'postgres', '--to', 'eventstore', '--switch', '--json');
    expect([copied.code, copied.error]).toEqual([0, '']);
    expect(JSON.parse(copied.out)).toMatchObject({ copied: events, events, switched: true });
    const again = await oce('store', 'copy', '--from', 'postgres', '--to', server.url);
    expect([again.code, again.out.split('.')[0]]).toEqual([0, '0 events copied']);

    const after = await open({ EVENTSTORE_URL: server.url });
    await onboard(after, 'Brenner');
    await after.runner.drain();
    expect((await after.store.readAll(0n, 1_000)).length).toBeGreaterThan(events);
    await after.close();
    const listed = await oce('tenants', 'list', '--json');
    const { items } = JSON.parse(listed.out) as { items: readonly { companyName: string; status: string }[] };
    expect(items.map(({ companyName }) => companyName).sort()).toEqual(['Abendroth', 'Brenner']);
    const tail = await oce('events', 'tail', '--last', '2', '--no-follow', '--json');
    expect((JSON.parse(tail.out) as { items: readonly unknown[] }).items).toHaveLength(2);
  }, 120_000);

  it('says in a sentence what it can not do', async () => {
    const back = await oce('store', 'copy', '--from', 'eventstore', '--to', 'postgres');
    expect(back.code).toBe(0);
    expect((await oce('store', 'copy', '--from', 'postgres', '--to', 'somewhere')).error).toContain('A store is postgres, eventstore, or an address');
    expect((await oce('store', 'copy', '--from', 'postgres')).code).toBe(2);
    const more = await open({ EVENTSTORE_URL: server.url });
    await onboard(more, 'Caspari');
    await more.close();
    const longer = await oce('store', 'copy', '--from', 'postgres', '--to', 'eventstore');
    expect(longer.code).toBe(1);
    expect(longer.error).toMatch(/^The (target|source)/);
  }, 120_000);
});
