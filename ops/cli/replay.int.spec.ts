import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSystemPrompt } from '../../commands/assistants/write-system-prompt.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { onboardTenant } from '../../commands/tenants/onboard-tenant.ts';
import { businessDate, monthOf, toInstant } from '../../domain/kernel/time.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { readConfig } from '../config.ts';
import { type Core, openCore } from '../core.ts';
import { testDatabase } from '../testing/postgres.ts';
import { atTheTerminal } from './session.ts';

interface Shown {
  readonly assistant: { readonly prompt: { readonly version: number; readonly text: string } };
  readonly users: readonly { readonly email: string; readonly role: string }[];
  readonly company: { readonly name: string; readonly adminEmail: string };
}

describe('oce replay', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let core: Core;
  let tenant: string;
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

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-replay-'));
    database = await testDatabase();
    core = await openCore(readConfig({ DATABASE_URL: database.url, OCE_DATA_DIR: folder }), {
      keepsProjections: true,
      report: (what, error) => console.error(what, error),
    });
    const at = (instant: string) => ({ caller: atTheTerminal, at: new Date(instant) });
    await core.handle(publishPriceList, defaultPriceList, { commandId: 'price-list', ...at('2026-10-01T08:00:00Z') });
    const made = await onboardTenant(
      core,
      {
        companyName: 'Rückblick GmbH',
        package: 'starter',
        country: 'DE',
        adminEmail: 'chefin@rueckblick.example',
        street: 'Weg 1',
        postalCode: '70173',
        city: 'Ulm',
      },
      { commandId: 'onboard', ...at('2026-10-01T08:00:00Z') },
    );
    if (!made.ok) throw new Error(made.rejection.rejected);
    tenant = made.tenantId;
    for (const [version, text] of ['Seien Sie freundlich.', 'Seien Sie knapp.'].entries())
      await core.handle(
        writeSystemPrompt,
        { text, expectedVersion: version },
        { commandId: `prompt-${version}`, tenantId: tenant, ...at(`2026-10-0${version + 2}T08:00:00Z`) },
      );
  }, 120_000);
  afterAll(async () => {
    await core.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('gives the configuration at an instant or a position, without what is personal (B7)', async () => {
    const shown = async (at: string, ...more: readonly string[]) => {
      const { code, out, error } = await oce('replay', '--tenant', tenant, '--at', at, '--json', ...more);
      expect([code, error]).toEqual([0, '']);
      return JSON.parse(out) as Shown;
    };
    const then = await shown('2026-10-02T23:00:00+02:00');
    expect(then).toMatchObject({ assistant: { prompt: { version: 1, text: 'Seien Sie freundlich.' } }, users: [{ email: '', role: 'owner' }] });
    expect(JSON.stringify(then)).not.toContain('rueckblick.example');
    const [last] = (await core.store.readStream(stream.assistant(tenant))).slice(-1);
    expect(await shown(String(last?.position))).toMatchObject({ assistant: { prompt: { version: 2 } } });
    const opened = await shown('2026-10-02T08:00:00Z', '--open');
    expect(opened.users[0]?.email).toBe('chefin@rueckblick.example');
    const views = (await core.store.readStream(stream.accessLog(tenant, monthOf(businessDate(toInstant(core.clock())))))).filter(
      ({ type }) => type === 'DataViewed',
    );
    expect(views.map(({ data }) => data)).toEqual([{ what: 'export', subject: 'configuration' }]);
  });
  it('shows what differs between two moments, for people and as data', async () => {
    const between = ['replay', '--tenant', tenant, '--at', '2026-10-02T08:00:00Z', '--diff', '2026-10-03T08:00:00Z'];
    expect((await oce(...between)).out).toMatch(/assistant\.prompt\.text\s+Seien Sie freundlich\.\s+Seien Sie knapp\./);
    expect(JSON.parse((await oce(...between, '--json')).out)).toEqual({
      items: [
        { path: 'assistant.prompt.version', before: 1, after: 2 },
        { path: 'assistant.prompt.text', before: 'Seien Sie freundlich.', after: 'Seien Sie knapp.' },
      ],
    });
  });
  it('says in a sentence when there was no such tenant, not yet, or the moment is none', async () => {
    const replay = (who: string, at: string) => oce('replay', '--tenant', who, '--at', at);
    expect(await replay('nobody', '2026-10-02T08:00:00Z')).toEqual({ code: 1, out: '', error: 'There is no tenant nobody.\n' });
    expect(await replay(tenant, '2026-09-30T08:00:00Z')).toMatchObject({ code: 1, error: `${tenant} did not exist yet at 2026-09-30T08:00:00.000Z.\n` });
    expect(await replay(tenant, '2999-09-30T08:00:00Z')).toMatchObject({ code: 1, error: expect.stringContaining('lies in the future') });
    expect(await replay(tenant, '2026-10-02')).toMatchObject({ code: 2 });
  });
});
