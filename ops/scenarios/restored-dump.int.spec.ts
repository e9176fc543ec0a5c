import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationIdOf, contactIdOf } from '../../commands/conversations/ids.ts';
import { receiveMessage } from '../../commands/conversations/receive-message.ts';
import { system } from '../../commands/kernel/caller.ts';
import { erased } from '../../commands/kernel/vault.ts';
import { carryOutErasures } from '../../commands/privacy/carry-out-erasures.ts';
import { certifyErasure } from '../../commands/privacy/certify-erasure.ts';
import { requestErasure } from '../../commands/privacy/request-erasure.ts';
import { verifyCertificate } from '../../commands/privacy/verify-certificate.ts';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { ErasureRequested } from '../../domain/privacy/events.ts';
import { readConfig } from '../config.ts';
import { type Core, openCore } from '../core.ts';
import { erasureDeps } from '../erasure.ts';
import { testDatabase } from '../testing/postgres.ts';

const [tenantId, leaving] = ['tenant-restore', 'tenant-leaving'];

/** The whole database as it was before the erasures, log and keys together: what brings a deleted person back to life where nobody thought of it. */
describe('a dump from before an erasure', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let dump: string;
  let certificate: string;
  let publicKey: string;
  let keyIds: readonly string[];

  const open = (url: string) =>
    openCore(readConfig({ OCE_DATA_DIR: folder, DATABASE_URL: url }), {
      keepsProjections: false,
      report: (what, error) => {
        throw new Error(what, { cause: error });
      },
    });
  const text = async ({ handle }: Core, tenant: string, from: string) =>
    (await handle.state(conversationFolding, stream.conversation(tenant, conversationIdOf('wa', from)))).exchanges[0]?.text;
  const admin = async (...statements: readonly string[]) => {
    const client = new pg.Client({ connectionString: process.env['OCE_TEST_POSTGRES'] });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-restored-'));
    database = await testDatabase();
    const name = new URL(database.url).pathname.slice(1);
    dump = database.url.replace(name, `${name}_dump`);

    const core = await open(database.url);
    for (const [tenant, from] of [
      [tenantId, 'anna'],
      [tenantId, 'ben'],
      [leaving, 'carla'],
    ] as const) {
      const sentAt = core.clock().toISOString();
      const received = await core.handle(
        receiveMessage,
        { channelId: 'wa', channelType: 'whatsapp', externalId: from, contactAddress: from, kind: 'text', text: `Hier ist ${from}.`, sentAt },
        { commandId: from, caller: system(tenant, 'spec') },
      );
      expect(received.ok).toBe(true);
    }
    await core.vault.putSecret(leaving, 'token', 'EAA-secret');
    await core.close();
    await admin(`create database ${name}_dump template ${name}`);

    const later = await open(database.url);
    const requested = await later.handle(
      requestErasure,
      { subjectId: contactIdOf('wa', 'anna'), ground: 'request' },
      { commandId: 'forget-anna', caller: system(tenantId, 'spec') },
    );
    if (!requested.ok) throw new Error(requested.rejection.rejected);
    expect(await carryOutErasures(erasureDeps(later), tenantId)).toBe(1);
    const { erasureId } = ErasureRequested.schema.parse(requested.events[0]?.payload);
    certificate = JSON.stringify(await certifyErasure(later, tenantId, erasureId));
    keyIds = await later.vault.destroyedBy(erasureId);
    publicKey = later.vault.publicKey;
    await later.vault.destroy({ kind: 'tenant', orderId: 'the-end', tenantId: leaving, before: later.clock().toISOString() });
    await later.close();
  }, 120_000);
  afterAll(async () => {
    await admin(`drop database if exists ${new URL(dump).pathname.slice(1)} with (force)`);
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens with the keys destroyed again, before anything is served, and the others whole (E4-1)', async () => {
    const client = new pg.Client({ connectionString: dump });
    await client.connect();
    const there = async (): Promise<number> =>
      Number((await client.query<{ n: string }>('select count(*) as n from vault.subject_keys where key_id::text = any($1::text[])', [keyIds])).rows[0]?.n);
    expect(keyIds).toHaveLength(2);
    expect(await there()).toBe(2);

    const core = await open(dump);
    expect(await there()).toBe(0);
    await client.end();
    expect(await text(core, tenantId, 'anna')).toBe(erased);
    expect(await text(core, tenantId, 'ben')).toBe('Hier ist ben.');
    expect(await text(core, leaving, 'carla')).toBe(erased);
    expect(await core.vault.getSecret(leaving, 'token')).toBeUndefined();
    // Nor does an erased tenant get a new key.
    await expect(core.vault.putSecret(leaving, 'token', 'again')).rejects.toThrow();
    await core.close();
  });

  it('leaves the certificate true: its signature, and the keys it names (E4-3)', async () => {
    const core = await open(dump);
    expect(core.vault.publicKey).toBe(publicKey);
    const verified = verifyCertificate(certificate, core.vault.publicKey);
    expect(verified.ok).toBe(true);
    if (verified.ok) expect([...(await core.vault.destroyedBy(verified.document.erasureId))].toSorted()).toEqual(verified.document.keyIds);
    await core.close();
  });

  it('can be asked once more for the same erasure, and gives a certificate of the same keys (E4-3)', async () => {
    const core = await open(dump);
    const again = await core.handle(
      requestErasure,
      { subjectId: contactIdOf('wa', 'anna'), ground: 'request' },
      { commandId: 'forget-anna', caller: system(tenantId, 'spec') },
    );
    expect(again.ok).toBe(true);
    expect(await carryOutErasures(erasureDeps(core), tenantId)).toBe(1);
    const { erasureId, keyIds: named } = (JSON.parse(certificate) as { document: { erasureId: string; keyIds: string[] } }).document;
    expect((await certifyErasure(core, tenantId, erasureId))?.document.keyIds).toEqual(named);
    await core.close();
  });
});
