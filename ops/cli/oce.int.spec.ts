import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { onboardTenant } from '../../commands/tenants/onboard-tenant.ts';
import { businessDate, monthOf, nextMonth } from '../../domain/kernel/time.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { readConfig } from '../config.ts';
import { type Core, openCore } from '../core.ts';
import { testDatabase } from '../testing/postgres.ts';
import { atTheTerminal } from './session.ts';

const today = businessDate(new Date().toISOString());
const period = monthOf(today);

describe('oce, beside an open product', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let core: Core;
  const oce = (...args: readonly string[]) =>
    new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
      const child = spawn(path.join(import.meta.dirname, 'oce.mjs'), args, { env: { ...process.env, DATABASE_URL: database.url, OCE_DATA_DIR: folder } });
      let out = '';
      let error = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        error += chunk.toString();
      });
      child.on('close', (code) => resolve({ code, out, error }));
    });
  const json = async <T>(...args: readonly string[]): Promise<T> => {
    const { code, out, error } = await oce(...args, '--json');
    expect([code, error]).toEqual([0, '']);
    return JSON.parse(out) as T;
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-cli-'));
    database = await testDatabase();
    core = await openCore(readConfig({ DATABASE_URL: database.url, OCE_DATA_DIR: folder }), {
      keepsProjections: true,
      report: (what, error) => console.error(what, error),
    });
    await core.handle(publishPriceList, defaultPriceList, { commandId: 'price-list', caller: atTheTerminal });
    await onboardTenant(
      core,
      {
        companyName: 'Abendroth Dach GmbH',
        package: 'starter',
        country: 'DE',
        adminEmail: 'chefin@abendroth.example',
        street: 'Weg 1',
        postalCode: '70173',
        city: 'Stuttgart',
      },
      { commandId: 'onboard', caller: atTheTerminal },
    );
    await core.runner.start();
  }, 120_000);
  afterAll(async () => {
    await core.runner.stop();
    await core.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('lists tenants without what is personal', async () => {
    const { items } = await json<{ items: readonly { companyName: string; status: string }[] }>('tenants', 'list');
    expect(items).toMatchObject([{ companyName: 'Abendroth Dach GmbH', status: 'active' }]);
    expect(JSON.stringify(items)).not.toContain('abendroth.example');
  });

  it('bills a month once, books it, and exports the booking for DATEV', async () => {
    const first = await json<{ issued: number; items: readonly { number: string }[] }>('invoices', 'run', '--period', period, '--as-of', today);
    expect(first.issued).toBe(1);
    const again = await json<{ issued: number }>('invoices', 'run', '--period', period, '--as-of', today);
    expect(again.issued).toBe(0);
    const batch = await json<{ file: string; rows: number }>('datev', 'export', '--period', period, '--out', path.join(folder, 'datev'));
    expect(batch.rows).toBe(1);
    expect(readFileSync(batch.file, 'latin1')).toMatch(/^"EXTF";700;21;"Buchungsstapel";13;/);
    expect(readFileSync(batch.file, 'latin1')).toContain(`"${first.items[0]?.number}"`);
    await json('datev', 'export', '--period', period, '--out', path.join(folder, 'datev'));
    expect(readdirSync(path.join(folder, 'datev'))).toHaveLength(1);
  });

  it('shows the trail and the log', async () => {
    const trail = await json<{ items: readonly { event: string }[] }>('audit', 'list', '--limit', '0');
    expect(trail.items.map(({ event }) => event)).toEqual(expect.arrayContaining(['TenantRegistered', 'InvoiceIssued', 'DatevBatchExported']));
    const { items } = await json<{ items: readonly { position: string; type: string }[] }>('events', 'tail', '--last', '3', '--no-follow');
    expect(items.map(({ position }) => BigInt(position))).toEqual([2n, 1n, 0n].map((back) => BigInt(items.at(-1)?.position ?? 0) - back));
  });

  it('builds read models anew', async () => {
    const { items } = await json<{ items: readonly { name: string }[] }>('projections', 'rebuild', '--all');
    expect(items.length).toBeGreaterThan(10);
    const again = await json<{ items: readonly { name: string }[] }>('projections', 'rebuild');
    expect(again.items.map(({ name }) => name)).toEqual(items.map(({ name }) => name));
    const one = await json<{ items: readonly { name: string }[] }>('projections', 'rebuild', items[0]?.name ?? '');
    expect(one.items.map(({ name }) => name)).toEqual([items[0]?.name]);
    expect((await oce('projections', 'rebuild', 'nonsense')).code).toBe(1);
  });

  it('ends with 1 when refused, 2 when called wrongly, 0 for help', async () => {
    const refused = await oce('invoices', 'run', '--period', nextMonth(period));
    expect([refused.code, refused.error]).toEqual([1, expect.stringContaining('PeriodNotBegun')]);
    expect((await oce('invoices', 'run')).code).toBe(2);
    expect((await oce('invoices', 'run', '--period', 'soon')).code).toBe(2);
    expect((await oce('projections', 'rebuild', 'token-usage', '--all')).code).toBe(2);
    const help = await oce('datev', 'export', '--help');
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('--period')]);
  });
});
