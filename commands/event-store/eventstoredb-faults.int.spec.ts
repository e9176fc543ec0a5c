import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { type EventStore, type NewEvent, noStream, WrongExpectedRevision } from '../kernel/event-store.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { eventStoreDb, type EventStoreDbOptions } from './eventstoredb.ts';
import type { Fault } from './testing/eventstoredb-faults.ts';
import { testEventStoreDb } from './testing/eventstoredb-process.ts';
import { testUser } from './testing/eventstoredb-server.ts';

const meta: Metadata = {
  tenantId: 'tenant-a',
  actor: { kind: 'system', id: 'spec' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};
const noted = (name: string): NewEvent => ({ id: uuid5('faults', name), type: 'Noted', schemaVersion: 1, data: { note: name }, meta });
const never = new AbortController().signal;

describe('EventStoreDB in trouble', () => {
  let server: Awaited<ReturnType<typeof testEventStoreDb>>;
  const open: EventStore[] = [];
  const store = (url = server.url, options: EventStoreDbOptions = {}) => {
    const next = eventStoreDb(url, options);
    open.push(next);
    return next;
  };
  beforeAll(async () => {
    server = await testEventStoreDb();
  });
  afterAll(async () => server.stop());
  afterEach(async () => {
    await Promise.all(open.splice(0).map((s) => s.close()));
    for (const method of ['append', 'read'] as const) await server.tell({ order: 'plan', method, fault: 'slow', times: 0 });
  });
  const plan = (method: 'append' | 'read', fault: Fault, times: number) => server.tell({ order: 'plan', method, fault, times });

  it.each([
    ['unavailable', 3],
    ['cancelled', 2],
    ['busy', 2],
    ['lost', 2],
    ['slow', 1],
    ['twice', 1],
  ] as const)('appends once when the server is or answers %s (Q-1)', async (fault, times) => {
    const log = store();
    await plan('append', fault, times);
    const stream = `append-${fault}`;
    const first = await log.append(stream, noStream, [noted(`${stream}1`), noted(`${stream}2`)]);
    expect((await log.readStream(stream)).map((e) => e.id)).toEqual([1, 2].map((n) => uuid5('faults', `${stream}${n}`)));
    expect(first).toMatchObject({ revision: 1, position: (await log.readStream(stream, 1))[0]?.position });
  });

  it('appends once when the answer never comes (Q-1)', async () => {
    const log = store(server.url, { deadlineMs: 400 });
    await plan('append', 'silent', 1);
    expect((await log.append('silent', noStream, [noted('silent1')])).revision).toBe(0);
    expect(await log.readStream('silent')).toHaveLength(1);
  });

  it('tells its own lost append from that of a rival', async () => {
    const log = store();
    await plan('append', 'lost', 1);
    await log.append('rival', noStream, [noted('rival-mine')]);
    await plan('append', 'lost', 1);
    await expect(log.append('rival', noStream, [noted('rival-other')])).rejects.toThrow(WrongExpectedRevision);
    await expect(log.append('rival', noStream, [noted('rival-mine'), noted('rival-more')])).rejects.toThrow(WrongExpectedRevision);
    expect(await log.readStream('rival')).toHaveLength(1);
  });

  it.each(['unavailable', 'cancelled', 'silent', 'slow'] as const)('reads through a server that is %s', async (fault) => {
    const log = store(server.url, { deadlineMs: fault === 'silent' ? 400 : 5_000 });
    await log.append(`read-${fault}`, noStream, [noted(`read-${fault}`)]);
    await plan('read', fault, 1);
    expect(await log.readStream(`read-${fault}`)).toHaveLength(1);
    await plan('read', fault, 1);
    expect(await log.head()).toBe((await log.readAll(0n, 1_000)).at(-1)?.position);
  });

  it('gives up with the error of the server when its patience is over', async () => {
    const log = store(server.url, { patienceMs: 300 });
    await plan('append', 'unavailable', 100);
    await expect(log.append('given-up', noStream, [noted('given-up')])).rejects.toMatchObject({ type: 'unavailable' });
  });

  it('follows a follower to its leader, with and without gossip', async () => {
    const misled = store(`esdb://localhost:${server.follower}?tls=false`);
    await misled.append('misled', noStream, [noted('misled')]);
    expect(await misled.readStream('misled')).toHaveLength(1);
    const cluster = store(`esdb://localhost:${server.follower},localhost:${server.leader}?tls=false`);
    await cluster.append('misled', 0, [noted('misled2')]);
    expect(await cluster.readStream('misled')).toHaveLength(2);
  });

  it('loses and doubles nothing while connections are cut under load (Q-2)', async () => {
    const [one, two] = [store(), store()];
    const start = await one.head();
    const stopped = new AbortController();
    const cutting = (async () => {
      for (let i = 0; i < 4; i += 1) {
        await sleep(120);
        await server.tell({ order: 'cut' });
      }
      stopped.abort();
    })();
    const counts = await Promise.all(
      Array.from({ length: 24 }, async (_, w) => {
        let revision = noStream;
        while (!stopped.signal.aborted) {
          await (w % 2 ? one : two).append(`cut-${w}`, revision, [noted(`cut-${w}/${revision}`)]);
          revision += 1;
        }
        return revision + 1;
      }),
    );
    await cutting;
    for (const [w, count] of counts.entries())
      expect((await one.readStream(`cut-${w}`, 0, 5_000)).map((e) => e.id)).toEqual(
        Array.from({ length: count }, (_, i) => uuid5('faults', `cut-${w}/${i - 1}`)),
      );
    expect(await two.readAll(start, 100_000)).toHaveLength(counts.reduce((a, b) => a + b, 0));
  });

  it('hears of new events again after the connection broke, and bears deliveries that come twice', async () => {
    const log = store();
    for (const round of ['first', 'second', 'third']) {
      await plan('read', 'twice', 2);
      const head = await log.head();
      const woken = log.changed(head, never);
      await store().append(`heard-${round}`, noStream, [noted(`heard-${round}`)]);
      await woken;
      expect((await log.readAll(head, 10)).map((e) => e.streamId)).toEqual([`heard-${round}`]);
      await server.tell({ order: 'cut' });
    }
  });

  it('steps over what the server writes about itself, and reads it once', async () => {
    const log = store();
    await log.append('quiet', noStream, [noted('quiet1')]);
    const head = await log.head();
    await server.tell({ order: 'statistics', count: 3_000 });
    expect(await log.readAll(head, 100)).toEqual([]);
    expect(await log.head()).toBe(head);
    const before = (await server.tell({ order: 'counts' })).calls['leader read'] ?? 0;
    expect(await log.readAll(head, 100)).toEqual([]);
    expect(await log.head()).toBe(head);
    expect((await server.tell({ order: 'counts' })).calls['leader read']).toBe(before + 2);
    const { position } = await log.append('quiet', 0, [noted('quiet2')]);
    expect((await log.readAll(head, 100)).map((e) => e.position)).toEqual([position]);
    expect(await store().head()).toBe(position);
  });

  it('pages through its events and those of the server, none twice', async () => {
    const log = store();
    const start = await log.head();
    for (let i = 0; i < 30; i += 1) {
      await log.append('mixed', i - 1, [noted(`mixed${i}`)]);
      await server.tell({ order: 'statistics', count: i % 4 });
    }
    for (const size of [1, 2, 7, 29, 30, 31]) {
      const seen: string[] = [];
      for (let position = start; ;) {
        const page = await store().readAll(position, size);
        expect(page.length).toBeLessThanOrEqual(size);
        seen.push(...page.map((e) => e.id));
        position = page.at(-1)?.position ?? position;
        if (page.length === 0) break;
      }
      expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => uuid5('faults', `mixed${i}`)));
    }
  });

  it('keeps the appends of one client apart from those of another that breaks', async () => {
    const [quick, broken] = [store(), store()];
    await plan('append', 'slow', 1);
    const slow = quick.append('apart-slow', noStream, [noted('apart-slow')]);
    await sleep(20);
    await plan('append', 'unavailable', 1);
    await broken.append('apart-broken', noStream, [noted('apart-broken')]);
    await slow;
    expect(await quick.readStream('apart-slow')).toHaveLength(1);
  });

  it('sends many large appends at once without losing one', async () => {
    const log = store();
    const large = 'x'.repeat(600_000);
    await Promise.all(Array.from({ length: 40 }, (_, i) => log.append(`large-${i}`, noStream, [{ ...noted(`large-${i}`), data: { large } }])));
    expect((await log.readStream('large-39'))[0]?.data).toEqual({ large });
  });

  it('ends what waits when it is closed', async () => {
    const log = eventStoreDb(server.url);
    const waiting = log.changed(await log.head(), never);
    await log.close();
    await waiting;
  });
});

const openssl = ['/usr/bin/openssl', '/usr/local/bin/openssl'].find((file) => existsSync(file));

describe('EventStoreDB behind TLS', () => {
  it.skipIf(!openssl)('is trusted through the authority in the address, and refuses a wrong password (needs openssl)', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'oce-esdb-'));
    const file = (name: string) => path.join(folder, name);
    execFileSync(
      openssl ?? '',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-keyout',
        file('key'),
        '-out',
        file('crt'),
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost',
      ],
      { stdio: 'ignore' },
    );
    const server = await testEventStoreDb({ keyFile: file('key'), certificateFile: file('crt') });
    const address = (password: string, more = '') => `esdb://${testUser.name}:${encodeURIComponent(password)}@localhost:${server.leader}?tls=true${more}`;
    const authority = `&tlsCAFile=${encodeURIComponent(file('crt'))}`;
    const trusted = eventStoreDb(address(testUser.password, authority));
    const stranger = eventStoreDb(address('falsch', authority));
    const unverified = eventStoreDb(address(testUser.password), { patienceMs: 200 });
    await trusted.append('secure', noStream, [noted('secure')]);
    expect(await trusted.readStream('secure')).toHaveLength(1);
    await expect(stranger.append('secure', 0, [noted('secure2')])).rejects.toMatchObject({ type: 'access-denied' });
    await expect(stranger.readAll(0n, 10)).rejects.toMatchObject({ type: 'access-denied' });
    await expect(unverified.head()).rejects.toMatchObject({ type: 'unavailable' });
    await Promise.all([trusted, stranger, unverified].map((store) => store.close()));
    await server.stop();
    rmSync(folder, { recursive: true });
  });
});
