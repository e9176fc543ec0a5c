import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEventStoreDb } from '../../commands/event-store/testing/eventstoredb-process.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { onboardTenant } from '../../commands/tenants/onboard-tenant.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { readConfig } from '../config.ts';
import { openCore } from '../core.ts';
import { testDatabase } from '../testing/postgres.ts';
import { createTrail } from '../trail.ts';
import { atTheTerminal } from './session.ts';

describe('oce audit, on a trail', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let tenantId: string;
  const settings = () => ({ DATABASE_URL: database.url, OCE_DATA_DIR: folder, OCE_PUBLIC_URL: 'https://portal.example.de' });
  const oceOn = (more: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
      const child = spawn(path.join(import.meta.dirname, 'oce.mjs'), args, { env: { ...process.env, ...settings(), ...more } });
      let [out, error] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        error += chunk.toString();
      });
      child.on('close', (code) => resolve({ code, out, error }));
    });
  const oce = (...args: readonly string[]) => oceOn({}, ...args);
  const open = () => openCore(readConfig(settings()), { keepsProjections: true, report: (what, error) => console.error(what, error) });
  const at = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-cli-trail-'));
    database = await testDatabase();
    const core = await open();
    await core.handle(publishPriceList, defaultPriceList, { commandId: 'price-list', caller: atTheTerminal });
    for (const name of ['Abendroth Dach', 'Morgenrot Keller']) {
      const made = await onboardTenant(
        core,
        {
          companyName: `${name} GmbH`,
          package: 'starter',
          country: 'DE',
          adminEmail: `chefin@${name.split(' ')[0]?.toLowerCase()}.example`,
          street: 'Weg 1',
          postalCode: '70173',
          city: 'Stuttgart',
        },
        { commandId: `onboard ${name}`, caller: atTheTerminal },
      );
      if (!made.ok) throw new Error('not onboarded');
      tenantId ||= made.tenantId;
    }
    await core.close();
  }, 120_000);
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('exports a pack without a server, and verifies it with the key alone (B1)', async () => {
    const { code, out, error } = await oce('audit', 'export', '--tenant', tenantId, '--out', at('first.trail'), '--json');
    expect([code, error]).toEqual([0, '']);
    const { vkey } = JSON.parse(out) as { vkey: string };
    expect(vkey).toMatch(/^portal\.example\.de\/trail\/operator\+/);
    const verified = await oce('audit', 'verify', at('first.trail'), '--key', vkey);
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining(`VALID  ${tenantId}`) });
    expect(readFileSync(at('first.trail'), 'utf8')).not.toMatch(/abendroth\.example|Morgenrot/i);

    writeFileSync(at('changed.trail'), readFileSync(at('first.trail'), 'utf8').replace('Abendroth', 'Abendrot'));
    const changed = await oce('audit', 'verify', at('changed.trail'), '--key', vkey);
    expect(changed).toMatchObject({ code: 1, out: expect.stringMatching(/NOT VALID[^]*edit +tenant-/), error: 'The pack is not valid.\n' });
  });

  it('does the same beside a running product, follows a kept checkpoint, and finds a tail that was cut (B1)', async () => {
    const core = await open();
    const trail = createTrail(core, (what, error) => console.error(what, error));
    trail.start();
    try {
      const kept = await oce('audit', 'witness');
      expect(kept).toMatchObject({ code: 0, error: '', out: expect.stringMatching(/^portal\.example\.de\/trail\/operator\n\d+\n/) });
      writeFileSync(at('kept.checkpoint'), kept.out);
      const { code, out } = await oce(
        'audit',
        'export',
        '--tenant',
        tenantId,
        '--out',
        at('second.trail'),
        '--kept',
        at('kept.checkpoint'),
        '--open',
        '--json',
      );
      expect(code).toBe(0);
      const { vkey } = JSON.parse(out) as { vkey: string };
      expect(await oce('audit', 'verify', at('second.trail'), '--key', vkey, '--kept', at('kept.checkpoint'))).toMatchObject({
        code: 0,
        out: expect.stringContaining('opened copies'),
      });
      const older = await oce('audit', 'verify', at('first.trail'), '--key', vkey, '--kept', at('kept.checkpoint'), '--json');
      expect(older.code).toBe(1);
      expect(JSON.parse(older.out)).toMatchObject({ ok: false, faults: [{ kind: 'cut' }] });
      // Whoever opens what is sealed leaves a line in the tenant's own trail.
      const second = readFileSync(at('second.trail'), 'utf8');
      expect(second).toContain('DataViewed');
      expect(second).toContain('chefin@abendroth.example');
      expect(readdirSync(path.join(folder, 'trail', encodeURIComponent('portal.example.de/trail'), 'witnessed')).length).toBeGreaterThan(0);
    } finally {
      await trail.stop();
      await trail.close();
      await core.close();
    }
  });

  it('goes on after the log has moved to another store, where positions are other ones (B1)', async () => {
    const server = await testEventStoreDb();
    try {
      const there = { EVENTSTORE_URL: server.url };
      const before = await oce('audit', 'witness');
      writeFileSync(at('moved.checkpoint'), before.out);
      expect((await oceOn(there, 'store', 'copy', '--from', 'postgres', '--to', 'eventstore', '--switch')).code).toBe(0);
      const { code, out, error } = await oceOn(
        there,
        'audit',
        'export',
        '--tenant',
        tenantId,
        '--out',
        at('third.trail'),
        '--kept',
        at('moved.checkpoint'),
        '--json',
      );
      expect([code, error]).toEqual([0, '']);
      const { vkey } = JSON.parse(out) as { vkey: string };
      expect(await oce('audit', 'verify', at('third.trail'), '--key', vkey, '--kept', at('moved.checkpoint'))).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^VALID/),
      });
    } finally {
      await server.stop();
    }
  }, 120_000);

  it('says in a sentence what it can not do', async () => {
    expect(await oce('audit', 'export', '--tenant', 'nobody', '--out', at('x'))).toMatchObject({ code: 1, error: 'There is no tenant nobody.\n' });
    expect(await oce('audit', 'export', '--tenant', 'operator', '--out', at('x'))).toMatchObject({
      code: 1,
      error: expect.stringContaining('/trail/operator'),
    });
    expect((await oce('audit', 'verify', at('first.trail'))).code).toBe(2);
    expect(readdirSync(folder)).not.toContain('x');
  });
});
