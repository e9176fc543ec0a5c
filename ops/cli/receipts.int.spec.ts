import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { onboardTenant } from '../../commands/tenants/onboard-tenant.ts';
import { meterTokens } from '../../commands/usage/meter-tokens.ts';
import { system } from '../../commands/kernel/caller.ts';
import { businessDate, monthOf } from '../../domain/kernel/time.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { readConfig } from '../config.ts';
import { openCore } from '../core.ts';
import { testDatabase } from '../testing/postgres.ts';
import { atTheTerminal } from './session.ts';

describe('oce receipts and oce bills', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let tenantId: string;
  const today = businessDate(new Date().toISOString());
  const period = monthOf(today);
  const settings = () => ({ DATABASE_URL: database.url, OCE_DATA_DIR: folder, OCE_PUBLIC_URL: 'https://portal.example.de' });
  const at = (name: string) => path.join(folder, name);
  const oceOn = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
      const child = spawn(path.join(import.meta.dirname, 'oce.mjs'), args, { env: { ...process.env, ...env } });
      let [out, error] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        error += chunk.toString();
      });
      child.on('close', (code) => resolve({ code, out, error }));
    });
  const oce = (...args: readonly string[]) => oceOn(settings(), ...args);

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-cli-receipts-'));
    database = await testDatabase();
    const core = await openCore(readConfig(settings()), { keepsProjections: true, report: (what, error) => console.error(what, error) });
    await core.handle(publishPriceList, defaultPriceList, { commandId: 'price-list', caller: atTheTerminal });
    const made = await onboardTenant(
      core,
      {
        companyName: 'Abendroth GmbH',
        package: 'professional',
        country: 'DE',
        adminEmail: 'chefin@abendroth.example',
        street: 'Weg 1',
        postalCode: '70173',
        city: 'Stuttgart',
      },
      { commandId: 'onboard', caller: atTheTerminal },
    );
    if (!made.ok) throw new Error('not onboarded');
    tenantId = made.tenantId;
    for (const n of [1, 2]) {
      const metered = await core.handle(
        meterTokens,
        {
          replyId: `r${n}`,
          purpose: 'reply',
          channelId: 'c',
          channelType: 'api',
          userId: 'u',
          provider: 'Mistral',
          model: 'mistral-large-2',
          region: 'eu',
          consumedAt: `${today}T11:00:00.000Z`,
          inputTokens: 900,
          outputTokens: 100,
          cacheReadTokens: 0,
          providerRequestId: `req-${n}`,
        },
        { commandId: `meter-${n}`, caller: system(tenantId, 'spec'), at: new Date(`${today}T11:00:00.000Z`) },
      );
      expect(metered.ok).toBe(true);
    }
    await core.close();
  }, 120_000);
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes receipts that are checked without the server and its data, and finds a changed one (B9)', async () => {
    expect(await oce('receipts', 'export', '--tenant', tenantId, '--period', period, '--out', at('receipts.jsonl'))).toMatchObject({ code: 0 });
    const { out } = await oce('receipts', 'key');
    writeFileSync(at('key.pem'), out);
    const verify = () => oceOn({}, 'receipts', 'verify', at('receipts.jsonl'), '--key', at('key.pem'));
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('2 receipt(s), 1 sum(s): genuine. 1800 input') });
    writeFileSync(at('receipts.jsonl'), readFileSync(at('receipts.jsonl'), 'utf8').replace('"input":900', '"input":90'));
    expect(await verify()).toMatchObject({ code: 1, error: expect.stringContaining('Line 1: wrong-signature') });
  }, 60_000);

  it("imports a provider's report and says what keeps the month open (E8-7)", async () => {
    writeFileSync(
      at('bill.csv'),
      `request_id,date,model,input_tokens,output_tokens\nreq-1,${today},mistral-large-2411,900,100\nreq-2,${today},mistral-large-2411,900,180\n`,
    );
    const imported = await oce('bills', 'import', at('bill.csv'), '--provider', 'Mistral', '--period', period, '--json');
    expect(imported.error).toBe('');
    expect(JSON.parse(imported.out)).toMatchObject({ differences: 1, unexplainedTokens: 80, blocks: true });
    expect((await oce('bills', 'differences', '--provider', 'Mistral', '--period', period)).out).toMatch(/tokens\s+req-2\s+1080\s+1000/);
    expect((await oce('bills', 'status', '--period', period)).out).toContain('stays open');
    writeFileSync(at('bill.csv'), 'a,b\n1,2\n');
    expect(await oce('bills', 'import', at('bill.csv'), '--provider', 'Mistral', '--period', period)).toMatchObject({
      code: 1,
      error: expect.stringContaining('(BillFormatUnknown)'),
    });
  }, 120_000);
});
