import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MessageReceived } from '../../domain/conversations/events.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { ExportCompleted } from '../../domain/privacy/events.ts';
import { ConfigurationRecord, ConversationRecord } from '../../domain/privacy/pack.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { noStream } from '../kernel/event-store.ts';
import type { Job } from '../kernel/policy.ts';
import { sealEvents } from '../kernel/sealing.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { wheneverExportRequestedBuildExport } from '../policies/whenever-export-requested-build-export.ts';
import { buildExportWorker } from './build-export.ts';
import { folderExportStore } from './export-store-folder.ts';
import { requestExport } from './request-export.ts';
import { tenantHistory } from './tenant-history.examples.ts';

// A reader that is not ours; it brings no types.
interface Yauzl {
  fromBufferPromise(bytes: Buffer): Promise<{ eachEntry(): AsyncIterable<{ fileName: string }>; openReadStreamPromise(entry: object): Promise<Readable> }>;
}
const yauzl = createRequire(import.meta.url)('yauzl') as Yauzl;

async function unzip(pack: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(pack);
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return files;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
});
afterEach(() => rm(folder, { recursive: true }));

function house() {
  const world = createWorld();
  const store = folderExportStore({ folder, ...world });
  const write = async (streamId: string, tenantId: string, ...events: DomainEvent[]) => {
    const revision = (await world.store.readStream(streamId)).length - 1;
    const meta = {
      tenantId,
      actor: { kind: 'system', id: 'spec' },
      commandId: `${streamId}/${revision}`,
      $correlationId: 'c',
      $causationId: 'c',
      at: world.clock().toISOString(),
    } as const;
    await world.store.append(
      streamId,
      revision < 0 ? noStream : revision,
      await sealEvents(
        world.types,
        world.vault,
        events.map((event, i) => ({ id: uuid5(streamId, revision, i), event, meta })),
      ),
    );
  };
  const listStreams = async (tenantId: string) => {
    const ids = (prefix: string) => [...new Set(allStreams.filter((s) => s.startsWith(`${prefix}-${tenantId}.`)).map((s) => s.slice(s.indexOf('.') + 1)))];
    const allStreams = (await world.store.readAll(0n, 10_000)).map((e) => e.streamId);
    return { conversationIds: ids('conversation'), channelIds: ids('channel') };
  };
  const worker = (from = world.store) => buildExportWorker({ ...world, store: from, exports: store, listStreams });
  return {
    world,
    store,
    worker,
    history: async (tenantId: string, company: string, said: string) => {
      for (const [streamId, events] of tenantHistory(tenantId, company, said)) await write(streamId, tenantId, ...events);
      await world.vault.putSecret(tenantId, 'channel/ch1', JSON.stringify({ accessToken: 'EAA-streng-geheim' }));
    },
    says: (tenantId: string, said: string) =>
      write(
        stream.conversation(tenantId, 'c1'),
        tenantId,
        MessageReceived({ messageId: `m-${said}`, externalId: said, contactId: 'p1', kind: 'text', text: said, sentAt: '2026-11-16T09:31:00.000Z' }),
      ),
    request: async (tenantId: string): Promise<Job> => {
      const outcome = await world.handle(requestExport, {}, world.envelope(`request-${tenantId}`, tenantId));
      if (!outcome.ok) throw new Error(outcome.rejection.rejected);
      const [event] = (await world.store.readStream(outcome.streamId)).slice(-1);
      const jobs: Job[] = [];
      if (event)
        await wheneverExportRequestedBuildExport.react(
          { payload: event.data as never, meta: event.meta, eventId: event.id, streamId: event.streamId, position: event.position },
          {
            handle: world.handle,
            envelope: (name) => world.envelope(name),
            jobs: {
              add: async (job) => {
                jobs.push(job);
              },
            },
          },
        );
      const [job] = jobs;
      if (!job) throw new Error('no job');
      return job;
    },
    packOf: async (job: Job) => {
      const pack = await store.read(job.tenantId, String(job.data['exportId']));
      return pack ? buffer(pack) : undefined;
    },
    status: async (job: Job) => (await world.handle.state(privacyFolding, stream.privacy(job.tenantId))).exports.get(String(job.data['exportId'])),
  };
}
const run = { attempt: 1, lastAttempt: false };

describe("the export of a tenant's data", () => {
  it('holds conversations and configuration as JSON and CSV, opened, valid against its own schema', async () => {
    const { history, request, worker, packOf } = house();
    await history('alpha', 'Huber GmbH', 'Meine Heizung ist kalt');
    const job = await request('alpha');
    await worker().work({ ...job, ...run });
    const files = await unzip((await packOf(job)) ?? Buffer.alloc(0));
    expect([...files.keys()].sort()).toEqual([
      'README.txt',
      'channels.csv',
      'configuration.json',
      'conversations.csv',
      'conversations.json',
      'messages.csv',
      'prompts.csv',
      'schema.json',
      'users.csv',
    ]);

    const configuration = ConfigurationRecord.parse(JSON.parse(files.get('configuration.json') ?? ''));
    expect(configuration).toMatchObject({
      company: {
        name: 'Huber GmbH',
        packages: [{ package: 'starter', term: null }],
        billing: { email: 'rechnung@alpha.example', contact: 'Frau Huber', buyerReference: 'K-4711', language: 'en' },
      },
      budget: { monthlyLimitTokens: 1_000_000, alertAtPercent: [80], atLimit: 'throttle', stopText: 'Bitte rufen Sie uns an.' },
      costCentres: [{ channelId: 'ch1', kost1: '4100', kost2: '', validFrom: '2026-11-01' }],
      channels: [{ id: 'ch1', paused: true }],
      users: [{ email: 'chef@alpha.example' }],
      apiKeys: [{ prefix: 'abcdefabcdef' }],
      assistant: { prompts: [{ version: 1, text: 'Sie sind freundlich.' }] },
    });
    const [conversation, ...others] = z.array(ConversationRecord).parse(JSON.parse(files.get('conversations.json') ?? ''));
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({
      contact: { address: '+4915112345678' },
      messages: [
        { author: 'contact', text: 'Meine Heizung ist kalt' },
        { author: 'notice' },
        { author: 'assistant', text: 'Gern, wir kommen morgen.', delivery: 'sent', externalId: 'wamid.2' },
      ],
    });
    expect(files.get('messages.csv')?.split('\r\n')).toHaveLength(1 + 3 + 1);
    expect(files.get('conversations.csv')).toContain('"\'=HYPERLINK(""http://dieb.example"")"');
    expect(JSON.parse(files.get('schema.json') ?? '')).toHaveProperty(['conversations.json', 'type'], 'array');
  });
  it('holds no secret and nothing of another tenant', async () => {
    const { history, request, worker, packOf } = house();
    await history('alpha', 'Huber GmbH', 'Meine Heizung ist kalt');
    await history('beta', 'Maier AG', 'Wann liefern Sie');
    const job = await request('alpha');
    await worker().work({ ...job, ...run });
    const everything = [...(await unzip((await packOf(job)) ?? Buffer.alloc(0))).values()].join('\n');
    for (const never of ['geheim', 'argon2id', 'enc:', 'Maier', 'beta', 'Wann liefern']) expect(everything).not.toContain(never);
  });
  it('is recorded with the hash and the counts of what can be fetched', async () => {
    const { world, history, request, worker, packOf } = house();
    await history('alpha', 'Huber GmbH', 'Meine Heizung ist kalt');
    const job = await request('alpha');
    await worker().work({ ...job, ...run });
    const pack = (await packOf(job)) ?? Buffer.alloc(0);
    const completed = ExportCompleted.schema.parse((await world.store.readStream(stream.privacy('alpha'))).at(-1)?.data);
    expect(completed).toEqual({
      exportId: job.data['exportId'],
      sha256: createHash('sha256').update(pack).digest('hex'),
      bytes: pack.length,
      conversations: 1,
      messages: 2,
    });
  });
  it('holds what was there when it was asked for, and is the same when it is made again', async () => {
    const { world, history, says, request, worker, packOf, store } = house();
    await history('alpha', 'Huber GmbH', 'Meine Heizung ist kalt');
    const job = await request('alpha');
    await worker().work({ ...job, ...run });
    const first = await packOf(job);
    await says('alpha', 'zu spaet');
    world.advance(3_600_000);
    const dropsTheOutcome = buildExportWorker({
      ...world,
      handle: Object.assign(async () => ({ ok: true }) as never, { state: async () => privacyFolding.initial as never, exists: async () => false }),
      exports: store,
      listStreams: async () => ({ conversationIds: ['c1'], channelIds: ['ch1'] }),
    });
    await dropsTheOutcome.work({ ...job, ...run });
    const second = await packOf(job);
    expect(second && first?.equals(second)).toBe(true);
  });
  it('is not made again when it is ready', async () => {
    const { world, history, request, worker } = house();
    await history('alpha', 'Huber GmbH', 'Hallo');
    const job = await request('alpha');
    await worker().work({ ...job, ...run });
    const head = await world.store.head();
    const unreadable = {
      ...world.store,
      readStream: async (id: string, from?: number, limit?: number) =>
        id.startsWith('conversation') ? Promise.reject(new Error('read again')) : world.store.readStream(id, from, limit),
    };
    await worker(unreadable).work({ ...job, ...run });
    expect(await world.store.head()).toBe(head);
  });
  it('is given up only with the last try, and names a code and no content', async () => {
    const { world, history, request, worker, status } = house();
    await history('alpha', 'Huber GmbH', 'Hallo');
    const job = await request('alpha');
    const broken = {
      ...world.store,
      readStream: async (id: string, from?: number, limit?: number) =>
        id.startsWith('conversation') ? Promise.reject(Object.assign(new Error('Hallo'), { code: 'ECONNRESET' })) : world.store.readStream(id, from, limit),
    };
    await expect(worker(broken).work({ ...job, ...run })).rejects.toThrow();
    expect(await status(job)).toBe('requested');
    await expect(worker(broken).work({ ...job, attempt: 8, lastAttempt: true })).rejects.toThrow();
    expect(await status(job)).toBe('failed');
    expect((await world.store.readStream(stream.privacy('alpha'))).at(-1)?.data).toEqual({ exportId: job.data['exportId'], cause: 'ECONNRESET' });
    await worker().work({ ...job, ...run });
    expect(await status(job)).toBe('completed');
  });
});
