import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../commands/kernel/caller.ts';
import { contactIdOf, conversationIdOf } from '../../commands/conversations/ids.ts';
import { receiveMessage } from '../../commands/conversations/receive-message.ts';
import { recordReply } from '../../commands/conversations/record-reply.ts';
import { sealContext } from '../../commands/kernel/sealing.ts';
import { erased } from '../../commands/kernel/vault.ts';
import { carryOutErasures } from '../../commands/privacy/carry-out-erasures.ts';
import { requestErasure } from '../../commands/privacy/request-erasure.ts';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { ErasureRequested } from '../../domain/privacy/events.ts';
import { readConfig } from '../config.ts';
import { type Core, openCore } from '../core.ts';
import { erasureDeps } from '../erasure.ts';
import { reapplyErasures } from '../reapply-erasures.ts';

const tenantId = 'tenant-scan';
const marker = (name: string) => `PLANTED-${name}-${randomBytes(8).toString('hex')}`;
const planted = { address: marker('address'), name: marker('name'), question: marker('question'), answer: marker('answer') };
const stays = marker('neighbour');
/** Not personal, so it stands in the clear: the proof that the scan can see. */
const control = marker('control');

/** A product on a cluster of its own, whose every file is read: tables, indexes, write-ahead log, statistics, server log, data folder. */
describe('after an erasure', () => {
  let folder: string;
  let core: Core;
  let wrapped: Buffer[];
  let erasureId: string;
  let backup: { subjects: unknown[][] };
  const caller = system(tenantId, 'spec');
  const sql = async <T extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T[]> => {
    const client = new pg.Client({ connectionString: core.ownerUrl });
    await client.connect();
    try {
      return (await client.query<T>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const clusterFolder = () => {
    const inside = path.join(folder, 'postgres');
    const moved = path.join(inside, 'MOVED');
    return existsSync(moved) ? (/lies in (.+)$/m.exec(readFileSync(moved, 'utf8'))?.[1] ?? inside) : inside;
  };
  /** Files that hold one of the needles, as `file: needle`. */
  const scan = async (needles: readonly (string | Buffer)[]): Promise<readonly string[]> => {
    await sql('checkpoint');
    const found: string[] = [];
    for (const root of new Set([folder, clusterFolder()])) {
      for (const file of filesBelow(root)) {
        const bytes = readFileSync(file);
        for (const [i, needle] of needles.entries())
          if (bytes.includes(needle)) found.push(`${path.relative(root, file)}: ${typeof needle === 'string' ? needle : `key ${i}`}`);
      }
    }
    return found;
  };
  /** Every row of every table as text: what pg_dump would write, hex for bytes. */
  const dump = async (): Promise<string> => {
    const tables = await sql<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const parts: string[] = [];
    for (const { name } of tables) parts.push(...(await sql<{ row: string }>(`select t::text as row from ${name} t`)).map(({ row }) => row));
    return parts.join('\n');
  };
  const chat = (from: string) => core.handle.state(conversationFolding, stream.conversation(tenantId, conversationIdOf('wa', from)));
  const restart = async (work: () => Promise<void> = async () => undefined) => {
    await work();
    await core.close();
    core = await open();
  };
  const open = () =>
    openCore(readConfig({ OCE_DATA_DIR: folder }), {
      keepsProjections: true,
      report: (what, error) => {
        throw new Error(what, { cause: error });
      },
    });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-scan-'));
    chmodSync(folder, 0o755);
    mkdirSync(path.join(folder, 'postgres'));
    core = await open();
    const write = (from: string, name: string, text: string, externalId: string) =>
      core.handle(
        receiveMessage,
        {
          channelId: 'wa',
          channelType: 'whatsapp',
          externalId,
          contactAddress: from,
          contactName: name,
          kind: 'text',
          text,
          sentAt: core.clock().toISOString(),
        },
        { commandId: externalId, caller },
      );
    await write(planted.address, planted.name, planted.question, 'wamid.planted');
    await write('+49-neighbour', stays, stays, 'wamid.neighbour');
    const [message] = (await chat(planted.address)).exchanges;
    const replied = await core.handle(
      recordReply,
      {
        conversationId: conversationIdOf('wa', planted.address),
        messageId: message?.messageId ?? '',
        text: planted.answer,
        language: 'de',
        provider: control,
        model: 'm',
        region: 'eu',
        promptVersion: 1,
        promptSha256: 'a',
        inputTokens: 1,
        outputTokens: 1,
        cacheReadTokens: 0,
        latencyMs: 1,
      },
      { commandId: 'reply', caller },
    );
    expect(replied.ok).toBe(true);
    await core.runner.drain();
    await sql('analyze');
    backup = {
      subjects: (
        await sql(`select array[tenant_id, key_id::text, subject_id, day, tenant_key::text, encode(wrapped, 'hex'), created_at] as row from vault.subject_keys`)
      ).map(({ row }) => row as unknown[]),
    };
    wrapped = (await sql<{ wrapped: Buffer }>('select wrapped from vault.subject_keys where subject_id = $1', [contactIdOf('wa', planted.address)])).map(
      (row) => row.wrapped,
    );
  }, 120_000);
  afterAll(async () => {
    const cluster = clusterFolder();
    await core.close();
    rmSync(folder, { recursive: true, force: true });
    if (!cluster.startsWith(folder)) rmSync(cluster, { recursive: true, force: true });
  });

  it('was readable and its keys lay in the files before: the scan sees what is there', async () => {
    const { contact, exchanges, replies } = await chat(planted.address);
    expect([contact?.address, exchanges[0]?.text, replies[0]?.text]).toEqual([planted.address, planted.question, planted.answer]);
    expect(wrapped).toHaveLength(2);
    const found = await scan([control, ...wrapped]);
    expect(found.some((line) => line.includes(control))).toBe(true);
    for (const i of [1, 2])
      expect(
        found.some((line) => line.startsWith('data/pg_wal/') && line.endsWith(`key ${i}`)),
        `key ${i} in the write-ahead log`,
      ).toBe(true);
    for (const i of [1, 2])
      expect(
        found.some((line) => line.includes('/base/') && line.endsWith(`key ${i}`)),
        `key ${i} in a table`,
      ).toBe(true);
  });

  it('no plaintext stands anywhere, and the wrapped keys are gone from every file and every dump (E4-1)', async () => {
    const requested = await core.handle(requestErasure, { subjectId: contactIdOf('wa', planted.address), ground: 'request' }, { commandId: 'erase', caller });
    erasureId = requested.ok ? ErasureRequested.schema.parse(requested.events[0]?.payload).erasureId : '';
    await carryOutErasures(erasureDeps(core), tenantId);
    await core.runner.drain();
    expect(await scan([...Object.values(planted), stays, ...wrapped])).toEqual([]);
    const dumped = await dump();
    expect(dumped).toContain(control);
    for (const needle of [...Object.values(planted), ...wrapped.map((key) => key.toString('hex'))]) expect(dumped).not.toContain(needle);
  }, 60_000);

  it('whoever reads gets [erased], the neighbour reads on, and it is so after a restart', async () => {
    await restart();
    const { contact, exchanges, replies } = await chat(planted.address);
    expect([contact?.address, exchanges[0]?.text, replies[0]?.text]).toEqual([erased, erased, erased]);
    expect((await chat('+49-neighbour')).exchanges[0]?.text).toBe(stays);
    const rows = await core.readDb.asTenant(tenantId, (db) => db.selectFrom('messages').selectAll().execute());
    const opened = await core.vault.open(
      tenantId,
      rows.map((row) => ({ value: row.text, context: sealContext(row.event_id, 'text') })),
    );
    expect(opened.filter((text) => text === erased)).toHaveLength(2);
    expect(opened).toContain(stays);
  });

  it('keys that a restored backup brings back are destroyed again (E4-1)', async () => {
    await restart(async () => {
      // The keys' store as it was before: with the keys, without a word of their destruction; and the list that lies outside is lost as well.
      rmSync(path.join(folder, 'destroyed-keys'), { recursive: true });
      await sql('delete from vault.subject_keys');
      await sql('delete from vault.destructions');
      await sql('delete from vault.shredded');
      for (const row of backup.subjects)
        await sql(
          `insert into vault.subject_keys (tenant_id, key_id, subject_id, day, tenant_key, wrapped, created_at) values ($1, $2::uuid, $3, $4, $5::text::integer, decode($6, 'hex'), $7)`,
          row,
        );
    });
    expect((await chat(planted.address)).exchanges[0]?.text).toBe(planted.question);
    expect(await reapplyErasures(core)).toBe(1);
    expect((await chat(planted.address)).exchanges[0]?.text).toBe(erased);
    expect((await chat('+49-neighbour')).exchanges[0]?.text).toBe(stays);
    expect(await core.vault.destroyedBy(erasureId)).toHaveLength(2);
    expect(await scan(wrapped)).toEqual([]);
    expect(await reapplyErasures(core)).toBe(0);
  }, 60_000);
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(at);
    return entry.isFile() && statSync(at).size > 0 ? [at] : [];
  });
}
