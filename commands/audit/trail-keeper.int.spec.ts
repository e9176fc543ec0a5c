import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rootOf } from '../../domain/audit/compact-range.ts';
import { consistencySpans, inclusionSpans, isConsistent, rootFromInclusion } from '../../domain/audit/proof.ts';
import { pagesOf } from '../../domain/audit/tile.ts';
import { LanguageChosen } from '../../domain/assistants/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { writeTenant } from '../../ops/testing/happenings.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { type TrailBench, trailBench } from '../../ops/testing/trail.ts';
import type { Mail } from '../kernel/mail.ts';
import { hashes } from './hashes.ts';
import { mailWitness } from './mail-witness.ts';
import { trailKey } from './trail-key.ts';
import { openCheckpoint } from './verify-trail.mjs';

const choose = (bench: TrailBench, tenantId: string, language: 'de' | 'en') =>
  bench.write(tenantId, stream.assistant(tenantId), '2026-11-16T09:30:00.000Z', [LanguageChosen({ language })]);

describe('the trail, kept beside the log', () => {
  let bench: TrailBench;
  beforeAll(async () => {
    bench = await trailBench();
    await writeHistory(bench);
    await writeTenant(bench, 'beta', 'Beta GmbH', '2026-10-02T08:00:00.000Z');
    await bench.anchor();
    expect(await bench.keepUp()).toBe(true);
  });
  afterEach(() => {
    expect(bench.problems.splice(0)).toEqual([]);
  });
  afterAll(() => bench.close());

  it('holds every event of the log in the tree of its tenant, in order (B1)', async () => {
    const events = await bench.store.readAll(0n, 1_000);
    for (const tree of [OPERATOR, 'alpha', 'beta']) {
      const leaves = (await bench.trees.leaves(tree, 0, 1_000)).map(({ entry }) => entry.split(' ')).filter(([, kind]) => kind === 'event');
      expect(leaves.map((words) => [words[2], Number(words[3]), words[4]])).toEqual(
        events.filter((e) => e.meta.tenantId === tree).map((e) => [e.streamId, e.revision, e.id]),
      );
    }
  });

  it("signs the head of every tree, and the operator's tree holds the tenants' heads (Q-4)", async () => {
    const vkey = await bench.vkey();
    expect(vkey).toMatch(/^portal\.example\.de\/trail\/operator\+[0-9a-f]{8}\+/);
    for (const tree of [OPERATOR, 'alpha', 'beta']) {
      const size = await bench.trees.size(tree);
      const [root] = await bench.trees.roots(tree, [{ from: 0, to: size }]);
      expect(openCheckpoint((await bench.trees.checkpoint(tree))?.note ?? '', vkey)).toMatchObject({
        origin: `${bench.base}/${tree}`,
        size,
        root: Buffer.from(root ?? []).toString('hex'),
      });
    }
    const heads = (await bench.trees.leaves(OPERATOR, 0, 1_000)).filter(({ entry }) => entry.startsWith('oce1 head '));
    expect(heads.map(({ entry }) => entry.split(' ')[2])).toEqual(['alpha', 'beta']);
  });

  it('proves every leaf and every older size from what is stored, across tiles (Q-4)', async () => {
    for (let i = 0; i < 300; i += 1)
      await bench.write('gamma', stream.assistant('gamma'), '2026-11-16T09:30:00.000Z', [
        LanguageChosen({ language: i % 2 ? 'de' : 'en' }),
        LanguageChosen({ language: i % 2 ? 'en' : 'de' }),
      ]);
    await bench.keepUp();
    const size = await bench.trees.size('gamma');
    expect(size).toBe(600);
    const leaves = await bench.trees.leaves('gamma', 0, size);
    const [root = hashes.empty] = await bench.trees.roots('gamma', [{ from: 0, to: size }]);
    for (const leaf of [0, 1, 255, 256, 300, 511, 512, 599]) {
      const proof = await bench.trees.roots('gamma', inclusionSpans(leaf, size));
      expect(rootFromInclusion(leaf, size, hashes.leaf(Buffer.from(leaves[leaf]?.entry ?? '')), proof, hashes)).toEqual(root);
    }
    for (const old of [1, 255, 256, 257, 512, 599]) {
      const [before = hashes.empty] = await bench.trees.roots('gamma', [{ from: 0, to: old }]);
      expect(isConsistent({ size: old, root: before }, { size, root }, await bench.trees.roots('gamma', consistencySpans(old, size)), hashes)).toBe(true);
    }
  });

  it('serves tiles from which a stranger computes the same root (B1)', async () => {
    const size = await bench.trees.size('gamma');
    const level0: Buffer[] = [];
    const tops: Buffer[] = [];
    const entries: string[] = [];
    for (const page of pagesOf(size)) {
      const bytes = Buffer.from((await bench.trees.page('gamma', page)) ?? []);
      if (page.kind === 'hashes') {
        expect(bytes.length).toBe(page.width * 32);
        for (let i = 0; i < page.width; i += 1) (page.level === 0 ? level0 : tops).push(bytes.subarray(i * 32, i * 32 + 32));
      } else
        for (let at = 0; at < bytes.length; at += 2 + bytes.readUInt16BE(at)) entries.push(bytes.toString('utf8', at + 2, at + 2 + bytes.readUInt16BE(at)));
    }
    expect(entries.map((entry) => hashes.leaf(Buffer.from(entry)))).toEqual(level0);
    const halve = (row: readonly Uint8Array[]): Uint8Array =>
      row.length === 1 ? (row[0] ?? hashes.empty) : halve(row.flatMap((left, i) => (i % 2 ? [] : [hashes.node(left, row[i + 1] ?? hashes.empty)])));
    expect(tops.map((hash) => Buffer.from(hash))).toEqual([halve(level0.slice(0, 256)), halve(level0.slice(256, 512))].map((hash) => Buffer.from(hash)));
    // 600 = 512 + 64 + 16 + 8: what is left over is made of the partial tile.
    const rest = [
      [512, 576],
      [576, 592],
      [592, 600],
    ].map(([from = 0, to = 0]) => halve(level0.slice(from, to)));
    const root = rootOf([halve(tops), ...rest], hashes);
    expect(openCheckpoint((await bench.trees.checkpoint('gamma'))?.note ?? '', await bench.vkey()).root).toBe(Buffer.from(root).toString('hex'));
    expect(await bench.trees.page('gamma', { kind: 'hashes', level: 0, index: 2, width: 89 })).toBeUndefined();
    expect(await bench.trees.page('gamma', { kind: 'entries', index: 3, width: 1 })).toBeUndefined();
  });

  it('is the same to the byte when it is built again from the log (Q-2)', async () => {
    const dump = () =>
      Promise.all(
        [
          'select tree, n, hash, entry from trail.leaves order by 1, 2',
          'select * from trail.nodes order by 1, 2, 3',
          'select * from trail.heads order by 1, 2',
          'select tree, size, anchored from trail.trees order by 1',
          'select * from trail.anchors order by 1',
        ].map((query) => bench.rows(query)),
      );
    const before = await dump();
    await bench.asOwner('truncate trail.leaves, trail.nodes, trail.heads, trail.trees, trail.anchors', 'update trail.progress set position = 0');
    await bench.keepUp();
    expect(await dump()).toEqual(before);
  });

  it('lets nobody change a leaf, not even its owner', async () => {
    for (const statement of ["update trail.leaves set entry = ''", 'delete from trail.nodes', 'truncate trail.leaves', 'delete from trail.heads'])
      await expect(bench.rows(statement)).rejects.toThrow('append-only');
  });

  it('is never behind by much while the log grows, and two keepers do not hurt each other', async () => {
    const keepers = [bench.keeper(), bench.keeper()];
    for (const keeper of keepers) keeper.start();
    for (let i = 0; i < 40; i += 1) await choose(bench, `t${i % 5}`, i % 2 ? 'de' : 'en');
    const head = await bench.store.head();
    expect(await keepers[0]?.settled(head, 20_000)).toBe(true);
    expect(await bench.trees.position()).toBe(head);
    for (const keeper of keepers) {
      await keeper.stop();
      await keeper.close();
    }
  });

  it('anchors on its own once an interval when something happened, and not when nothing did', async () => {
    const anchors = async () => (await bench.rows<{ cause: string }>('select cause from trail.anchors order by operator_size')).map(({ cause }) => cause);
    const before = (await anchors()).length;
    await choose(bench, 'beta', 'en');
    const keeper = bench.keeper({ anchorEveryMs: 1 });
    keeper.start();
    for (let i = 0; i < 100 && (await anchors()).length === before; i += 1) await keeper.settled((await bench.store.head()) + 1n, 100);
    await keeper.settled(await bench.store.head(), 10_000);
    expect((await anchors()).slice(before)).toEqual(['schedule']);
    await keeper.settled((await bench.store.head()) + 1n, 2_500);
    expect((await anchors()).length).toBe(before + 1);
    await keeper.stop();
    await keeper.close();
  });
});

describe('witnesses', () => {
  let bench: TrailBench;
  beforeAll(async () => {
    bench = await trailBench();
    await writeTenant(bench, 'alpha', 'Alpha GmbH', '2026-10-01T08:00:00.000Z');
  });
  afterAll(() => bench.close());

  it("get the operator's checkpoint of each anchoring: a file that stays, a mail when it was asked for (B1)", async () => {
    const mails: Mail[] = [];
    let refuse = true;
    const mailer = {
      send: async (mail: Mail) => {
        if (refuse) throw new Error('mailbox full');
        mails.push(mail);
      },
      close: async () => undefined,
    };
    const folder = mkdtempSync(path.join(os.tmpdir(), 'oce-witness-'));
    const witness = mailWitness({ mailer, to: 'pruefung@kanzlei.example', publicUrl: 'https://portal.example.de' });
    const files = {
      name: 'files',
      everyMs: 0,
      take: async ({ note }: { note: string }) => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path.join(folder, 'seen'), note);
      },
    };
    await bench.anchor();
    const keeper = bench.keeper({ witnesses: [witness, files] });
    keeper.start();
    await keeper.settled(await bench.store.head());
    for (let i = 0; i < 100 && bench.problems.length === 0; i += 1) await keeper.settled((await bench.store.head()) + 1n, 100);
    await keeper.stop();
    await keeper.close();
    expect(bench.problems.splice(0)).toEqual(['mailbox full']);
    expect(readFileSync(path.join(folder, 'seen'), 'utf8')).toBe((await bench.trees.checkpoint(OPERATOR))?.note);
    rmSync(folder, { recursive: true });

    refuse = false;
    bench.setClock('2026-11-16T09:32:00.000Z');
    const again = bench.keeper({ witnesses: [witness] });
    again.start();
    for (let i = 0; i < 100 && mails.length === 0; i += 1) await again.settled((await bench.store.head()) + 1n, 100);
    await again.stop();
    await again.close();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain((await bench.trees.checkpoint(OPERATOR))?.note.trimEnd());
    expect(mails[0]?.text).toContain(await bench.vkey());
    await bench.keepUp();
    const [origin = ''] = readdirSync(bench.folder);
    const kept = readdirSync(path.join(bench.folder, origin, 'witnessed'));
    expect(kept).toHaveLength(1);
    expect(readFileSync(path.join(bench.folder, origin, 'witnessed', kept[0] ?? ''), 'utf8')).toBe((await bench.trees.checkpoint(OPERATOR))?.note);
  });
});

describe('after an older backup was restored', () => {
  const seed = Buffer.alloc(32, 7);
  it('refuses to sign a second history and says so, until the first one is back (B1)', async () => {
    const bench = await trailBench();
    try {
      await bench.vault.putSecret(OPERATOR, 'trail/ed25519-seed', seed.toString('base64'));
      await writeTenant(bench, 'alpha', 'Alpha GmbH', '2026-10-01T08:00:00.000Z');
      await choose(bench, 'alpha', 'de');
      await bench.anchor();
      await bench.keepUp();
      const given = await bench.trees.checkpoint('alpha');
      const operator = await bench.trees.checkpoint(OPERATOR);
      // The backup is from before the last event and the anchoring: they and what the trail made of them are gone.
      const lost = await bench.rows<object>('select * from log.events order by position desc limit 2');
      await bench.asOwner(
        'delete from log.events where position > (select max(position) - 2 from log.events)',
        'update log.counter set position = position - 2',
        'update log.streams set revision = coalesce((select max(revision) from log.events e where e.stream_id = log.streams.stream_id), -1)',
        'truncate trail.leaves, trail.nodes, trail.heads, trail.trees, trail.anchors, trail.checkpoints',
        'update trail.progress set position = 0',
      );
      expect(lost).toHaveLength(2);
      const shorter = await bench.keepUntilRefused('alpha', OPERATOR);
      expect(shorter.get('alpha')).toContain('4 leaves were given out, 3 are here');
      expect(shorter.get(OPERATOR)).toContain('2 leaves were given out, 0 are here');
      expect(await bench.trees.checkpoint('alpha')).toBeUndefined();

      // Life goes on, another event takes the place of the lost one: now the tree is long enough, but it is not the same.
      await bench.store.append(stream.assistant('alpha'), -1, [
        {
          id: '0d9f0e5e-0000-5000-8000-00000000000a',
          type: 'LanguageChosen',
          schemaVersion: 1,
          data: { language: 'en' },
          meta: {
            tenantId: 'alpha',
            actor: { kind: 'system', id: 's' },
            commandId: 'x',
            $correlationId: 'x',
            $causationId: 'x',
            at: '2026-11-16T09:31:00.000Z',
          },
        },
      ]);
      expect((await bench.keepUntilRefused('alpha')).get('alpha')).toContain('are not those that were given out');
      expect(await bench.trees.checkpoint('alpha')).toBeUndefined();

      // A new name is a new series: it contradicts nothing.
      await bench.keepUp({ base: 'portal.example.de/trail-2' });
      expect(bench.problems.splice(0)).toEqual([]);
      expect(openCheckpoint((await bench.trees.checkpoint('alpha'))?.note ?? '', await bench.vkey())).toMatchObject({
        origin: 'portal.example.de/trail-2/alpha',
        size: 4,
      });
      expect([given?.size, operator?.size]).toEqual([4, 2]);
    } finally {
      await bench.close();
    }
  });

  it('does not follow a checkpoint that another key signed under its name', async () => {
    const bench = await trailBench();
    try {
      await choose(bench, 'alpha', 'de');
      await bench.keepUp();
      await bench.vault.putSecret(OPERATOR, 'trail/ed25519-seed', seed.toString('base64'));
      await choose(bench, 'alpha', 'en');
      expect((await bench.keepUntilRefused('alpha')).get('alpha')).toContain('signed by nobody we know');
      expect(trailKey(seed).publicKey).toHaveLength(32);
    } finally {
      await bench.close();
    }
  });
});
