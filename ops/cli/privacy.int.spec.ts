import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactIdOf, conversationIdOf } from '../../commands/conversations/ids.ts';
import { receiveMessage } from '../../commands/conversations/receive-message.ts';
import { system } from '../../commands/kernel/caller.ts';
import { erased } from '../../commands/kernel/vault.ts';
import { registerTenant } from '../../commands/tenants/register-tenant.ts';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { readConfig } from '../config.ts';
import { type Core, openCore } from '../core.ts';
import { testDatabase } from '../testing/postgres.ts';

const tenantId = 'tenant-cli';

describe('oce privacy and oce vault, beside an open product', () => {
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
  const write = (from: string, text: string) =>
    core.handle(
      receiveMessage,
      { channelId: 'wa', channelType: 'whatsapp', externalId: text, contactAddress: from, kind: 'text', text, sentAt: core.clock().toISOString() },
      { commandId: text, caller: system(tenantId, 'spec') },
    );
  const said = async (from: string) =>
    (await core.handle.state(conversationFolding, stream.conversation(tenantId, conversationIdOf('wa', from)))).exchanges[0]?.text;
  const open = () =>
    openCore(readConfig({ DATABASE_URL: database.url, OCE_DATA_DIR: folder }), { keepsProjections: true, report: (what, error) => console.error(what, error) });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-privacy-'));
    database = await testDatabase();
    core = await open();
    await write('+491', 'Montag');
    await write('+492', 'Dienstag');
  }, 120_000);
  afterAll(async () => {
    await core.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('changes the master key under a running product, which goes on, as do later ones (Q-10)', async () => {
    const { code, out, error } = await oce('vault', 'rotate', '--master', '--new-key', '--json');
    expect([code, error]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ keys: 3 });
    const lines = readFileSync(path.join(folder, 'master.key'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(await said('+491')).toBe('Montag');
    // What this process makes from now on may still be wrapped with the old key; a next round finds it.
    await core.handle(
      receiveMessage,
      { channelId: 'wa', channelType: 'whatsapp', externalId: 'neu', contactAddress: '+493', kind: 'text', text: 'neu', sentAt: core.clock().toISOString() },
      { commandId: 'neu', caller: system('tenant-new', 'spec') },
    );
    expect(JSON.parse((await oce('vault', 'rotate', '--master', '--json')).out)).toMatchObject({ keys: 1 });
    writeFileSync(path.join(folder, 'master.key'), `${lines[0]}\n`);
    await core.close();
    core = await open();
    expect(await said('+492')).toBe('Dienstag');
  });

  it('erases a person only when told really, and gives a certificate that a stranger checks (E4-1, E4-3)', async () => {
    const erase = ['privacy', 'erase', '--tenant', tenantId, '--subject', contactIdOf('wa', '+491')];
    expect(await oce(...erase)).toMatchObject({ code: 1, error: expect.stringContaining('--yes') as string });
    expect(await said('+491')).toBe('Montag');
    const done = await oce(...erase, '--yes', '--json');
    expect([done.code, done.error]).toEqual([0, '']);
    await core.vault.look();
    expect([await said('+491'), await said('+492')]).toEqual([erased, 'Dienstag']);

    const { id } = JSON.parse(done.out) as { id: string };
    const [file, key] = [path.join(folder, 'certificate.json'), path.join(folder, 'public.pem')];
    expect(await oce('privacy', 'certificate', id, '--out', file)).toMatchObject({ code: 0 });
    writeFileSync(key, (await oce('privacy', 'key')).out);
    expect(await oce('privacy', 'verify', file, '--key', key)).toMatchObject({ code: 0, out: expect.stringContaining('2 keys destroyed') as string });
    writeFileSync(file, readFileSync(file, 'utf8').replace('"keys": 2', '"keys": 1'));
    expect(await oce('privacy', 'verify', file, '--key', key)).toMatchObject({ code: 1, error: expect.stringContaining('WrongSignature') as string });
  });

  it('shows and changes how long messages are kept, and what a legal hold keeps longer', async () => {
    const held = 'tenant-held';
    const registered = await core.handle(
      registerTenant,
      { companyName: 'Gehaltene GmbH', package: 'professional', adminEmail: 'chef@gehalten.example', country: 'DE' },
      { commandId: 'register-held', caller: system(OPERATOR, 'spec'), tenantId: held },
    );
    expect(registered.ok).toBe(true);
    const of = ['--tenant', held, '--json'];
    expect(JSON.parse((await oce('privacy', 'retention', ...of)).out)).toEqual({ tenant: held, days: 30 });
    expect(JSON.parse((await oce('privacy', 'retention', ...of, '--days', '90')).out)).toEqual({ tenant: held, days: 90 });
    expect(await oce('privacy', 'retention', ...of, '--days', '366')).toMatchObject({ code: 1 });
    const { id } = JSON.parse((await oce('privacy', 'hold', ...of, '--reason', 'Rechtsstreit 7/26')).out) as { id: string };
    expect(JSON.parse((await oce('privacy', 'holds', ...of)).out)).toEqual({ items: [{ holdId: id, reason: 'Rechtsstreit 7/26' }] });
    expect(await oce('privacy', 'lift', ...of, id)).toMatchObject({ code: 0 });
    expect(await oce('privacy', 'lift', ...of, id)).toMatchObject({ code: 1, error: expect.stringContaining('LegalHoldNotFound') as string });
    expect(await oce('privacy', 'retention', '--tenant', 'tenant-mistyped', '--days', '7')).toMatchObject({
      code: 1,
      error: expect.stringContaining('no tenant') as string,
    });
  });

  it('finds nothing to destroy again where nothing was restored', async () => {
    expect(JSON.parse((await oce('vault', 'reapply', '--json')).out)).toEqual({ erasures: 0 });
  });
});
