import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageChosen } from '../../domain/assistants/events.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { writeTenant } from '../../ops/testing/happenings.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { type TrailBench, trailBench } from '../../ops/testing/trail.ts';
import { openEvents } from '../kernel/sealing.ts';
import { memoryVault } from '../vault/memory.ts';
import { type FaultKind, readCheckpoint, verifyPack } from './verify-trail.mjs';

describe('a pack', () => {
  let bench: TrailBench;
  let key: string;
  let pack: string;
  let lines: readonly string[];
  let first: number;
  let records: number;
  beforeAll(async () => {
    bench = await trailBench();
    await writeHistory(bench);
    await writeTenant(bench, 'beta', 'Beta GmbH', '2026-10-02T08:00:00.000Z');
    await bench.anchor();
    await bench.keepUp();
    key = await bench.vkey();
    pack = readFileSync(await bench.pack('alpha'), 'utf8');
    lines = pack.split('\n').slice(0, -1);
    first = lines.findIndex((line) => line.startsWith('oce1 '));
    records = (lines.length - 1 - first) / 3;
  });
  afterAll(() => bench.close());

  const verify = (text: string, kept?: string) => {
    const file = path.join(bench.folder, 'changed.trail');
    writeFileSync(file, text);
    return verifyPack(file, { key, kept });
  };
  const record = (i: number) => lines.slice(first + 3 * i, first + 3 * i + 3);
  const order = (...indexes: readonly number[]) => indexes.flatMap(record);
  const all = () => Array.from({ length: records }, (_, i) => i);
  const withRecords = (recordLines: readonly string[]) => [...lines.slice(0, first), ...recordLines, `end ${recordLines.length / 3}`, ''].join('\n');
  const kinds = (text: string, kept?: string): readonly FaultKind[] => [...new Set(verify(text, kept).faults.map(({ kind }) => kind))];

  it('holds every event of its tenant, verifies with the public key alone, and tells nothing of others (B1, J7.3)', async () => {
    const result = verify(pack);
    expect(result).toMatchObject({ ok: true, faults: [], tenant: 'alpha', opened: 0 });
    expect(result.records).toBe((await bench.store.readAll(0n, 1_000)).filter((e) => e.meta.tenantId === 'alpha').length);
    expect(pack).not.toMatch(/beta/i);
    expect(pack).not.toContain('anna@alpha.example');
  });

  it('verifies with the single file, which needs nothing beside it', () => {
    writeFileSync(path.join(bench.folder, 'verify.mjs'), readFileSync(path.join(import.meta.dirname, 'verify-trail.mjs')));
    writeFileSync(path.join(bench.folder, 'whole.trail'), pack);
    writeFileSync(path.join(bench.folder, 'less.trail'), withRecords(order(...all().slice(1))));
    const run = (...args: readonly string[]) => spawnSync(process.execPath, ['verify.mjs', ...args], { cwd: bench.folder, encoding: 'utf8' });
    expect(run('whole.trail', '--key', key)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^VALID {2}alpha/) });
    expect(run('less.trail', '--key', key)).toMatchObject({ status: 1, stdout: expect.stringMatching(/^NOT VALID {2}alpha[^]*drop {6}leaf 0 of/) });
    expect(run('whole.trail').status).toBe(2);
  });

  it('shows an edit and where it is (B1)', () => {
    const at = 7;
    const [entry = '', data = '', meta = ''] = record(at);
    const where = `${entry.split(' ')[2]}@${entry.split(' ')[3]}`;
    const replaced = (...changed: readonly string[]) => verify(withRecords([...order(...all().slice(0, at)), ...changed, ...order(...all().slice(at + 1))]));
    for (const changed of [
      [entry, data.replace(/.(?=}$)/, 'X'), meta],
      [entry, data, meta.replace('spec', 'Spec')],
      [entry.replace(/(2026-\d\d)/, '2025-01'), data, meta],
      [entry, meta, data],
    ]) {
      expect(replaced(...changed).faults).toEqual([{ kind: 'edit', says: expect.stringContaining(where) }]);
    }
  });

  it('shows a drop, an insertion, a copy, a changed order and a cut tail, and where (B1)', () => {
    const named = (text: string) => verify(text).faults.map(({ kind, says }) => `${kind}: ${says}`);
    const name = (i: number) => {
      const words = record(i)[0]?.split(' ') ?? [];
      return `${words[2]}@${words[3]}`;
    };
    expect(named(withRecords(order(...all().filter((i) => i !== 4))))).toEqual([`drop: leaf 4 of ${records} has no record`]);
    expect(named(withRecords(order(...all().slice(0, 5), 2, ...all().slice(5))))).toEqual([
      expect.stringMatching(new RegExp(`^insert: ${name(2)}.* is there twice`)),
    ]);
    expect(named(withRecords(order(...all().slice(0, 5), 6, 5, ...all().slice(7))))).toEqual([
      expect.stringMatching(new RegExp(`^reorder: ${name(5)}.* belongs at leaf 5`)),
    ]);
    expect(named(withRecords(order(...all().slice(0, -3))))).toEqual([expect.stringMatching(`^cut: the last 3 of ${records} leaves are missing`)]);
    const [entry = '', data = '', meta = ''] = record(3);
    expect(named(withRecords([...order(...all().slice(0, 9)), entry.replace(/ \d+ (?=\S+ \S+$)/, ' 9999 '), data, meta, ...order(...all().slice(9))]))).toEqual(
      [expect.stringMatching(`^insert: ${name(3)}.* was never in the trail`)],
    );
  });

  it('shows whatever else is done to it, at random (B1)', () => {
    const line = fc.nat(lines.length - 1);
    const edit = fc.oneof(
      fc.tuple(line, fc.nat(), fc.constantFrom('x', '0', ' ', '\n', 'é')).map(([i, at, char]) => (text: string[]) => {
        const old = text[i] ?? '';
        const place = at % (old.length + 1);
        return [...text.slice(0, i), `${old.slice(0, place)}${char}${old.slice(place)}`, ...text.slice(i + 1)];
      }),
      fc.tuple(line, fc.nat()).map(([i, at]) => (text: string[]) => {
        const old = text[i] ?? '';
        const place = at % Math.max(1, old.length);
        return [...text.slice(0, i), old.slice(0, place) + old.slice(place + 1), ...text.slice(i + 1)];
      }),
      line.map((i) => (text: string[]) => text.toSpliced(i, 1)),
      fc.tuple(line, line).map(
        ([i, j]) =>
          (text: string[]) =>
            text.toSpliced(i, 0, text[j] ?? ''),
      ),
      fc.tuple(line, line).map(
        ([i, j]) =>
          (text: string[]) =>
            i < text.length && j < text.length ? text.with(i, text[j] ?? '').with(j, text[i] ?? '') : text,
      ),
      line.map((i) => (text: string[]) => text.slice(0, i)),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const changed = edits.reduce((text, change) => change(text), [...lines]);
        const text = changed.map((l) => `${l}\n`).join('');
        // One edit may undo another, or swap two equal lines.
        fc.pre(text !== pack);
        const { ok, faults } = verify(text);
        expect(ok).toBe(false);
        expect(faults.every(({ says }) => says.length > 10)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("does not pass for another tenant's, nor under another key, nor with a bent list of leaves", async () => {
    const beta = readFileSync(await bench.pack('beta'), 'utf8');
    const head = (text: string) => text.slice(0, text.indexOf('note '));
    expect(kinds(head(beta) + pack.slice(pack.indexOf('note ')))).toContain('list');
    expect(kinds(pack.replace('tenant alpha', 'tenant beta'))).toEqual(['head']);
    const other = await trailBench();
    try {
      await writeTenant(other, 'alpha', 'Alpha GmbH', '2026-10-02T08:00:00.000Z');
      await other.anchor();
      await other.keepUp();
      const result = verifyPack(await other.pack('alpha'), { key });
      expect(result.faults.map(({ kind }) => kind)).toEqual(['signature']);
    } finally {
      await other.close();
    }
    // Dropped from list and records alike: only the order of revisions can still tell where.
    const leaves = lines.findIndex((l) => l.startsWith('leaf '));
    const both = lines
      .filter((_, i) => i !== leaves + 4 && !(i >= first + 12 && i < first + 15))
      .map((l) => (l.startsWith('end ') ? `end ${records - 1}` : l))
      .join('\n');
    expect(kinds(`${both}\n`)).toEqual(expect.arrayContaining(['list', 'drop']));
  });

  it('shows what somebody with the database in hand did to the log (B1, J7.3)', async () => {
    const events = (await bench.store.readAll(0n, 1_000)).filter((e) => e.meta.tenantId === 'alpha');
    const [one, two] = [events[3], events[9]];
    await bench.asOwner(
      `update log.events set data = replace(data, 'Alpha', 'Omega') where id = '${events[0]?.id}'`,
      `update log.events set schema_version = 2 where id = '${one?.id}'`,
      `delete from log.events where id = '${two?.id}'`,
    );
    const result = verifyPack(await bench.pack('alpha'), { key });
    await bench.asOwner(
      `update log.events set data = replace(data, 'Omega', 'Alpha') where id = '${events[0]?.id}'`,
      `update log.events set schema_version = 1 where id = '${one?.id}'`,
      `insert into log.events (position, stream_id, revision, id, type, schema_version, data, meta) values (${two?.position}, '${two?.streamId}', ${two?.revision}, '${two?.id}', '${two?.type}', 1, $$${two?.text.data}$$, $$${two?.text.meta}$$)`,
    );
    expect(result.faults.map(({ kind }) => kind).toSorted()).toEqual(['drop', 'edit', 'edit']);
    expect(verifyPack(await bench.pack('alpha'), { key }).ok).toBe(true);
  });

  it('stays valid when keys are destroyed, and its readable part says what is erased (B2)', async () => {
    const read = (vault: TrailBench['vault']) => bench.pack('alpha', { open: (events) => openEvents(eventTypes, vault, events) });
    const before = readFileSync(await read(bench.vault), 'utf8');
    // A vault that has lost every key, as after the erasure of everybody.
    const after = readFileSync(await read(memoryVault()), 'utf8');
    expect(verify(before)).toMatchObject({ ok: true });
    expect(verify(after)).toMatchObject({ ok: true });
    expect(before).toContain('anna@alpha.example');
    expect(after).not.toContain('anna@alpha.example');
    expect(after).toContain('[erased]');
    const proof = (text: string) => text.slice(0, text.indexOf('\nopened '));
    expect(proof(after)).toBe(proof(before));
  });
});

describe('a checkpoint that somebody kept', () => {
  let bench: TrailBench;
  beforeAll(async () => {
    bench = await trailBench();
    await writeTenant(bench, 'alpha', 'Alpha GmbH', '2026-10-01T08:00:00.000Z');
    await bench.anchor();
    await bench.keepUp();
  });
  afterAll(() => bench.close());
  const choose = (language: 'de' | 'en') => bench.write('alpha', stream.assistant('alpha'), '2026-11-16T09:30:00.000Z', [LanguageChosen({ language })]);
  const note = async (tree: string) => (await bench.trees.checkpoint(tree))?.note ?? '';

  it('shows a tail that was cut off, and that a later pack follows it (B1)', async () => {
    const key = await bench.vkey();
    const early = { pack: await bench.pack('alpha'), operator: await note(OPERATOR), tenant: await note('alpha') };
    await choose('en');
    await choose('de');
    await bench.anchor();
    await bench.keepUp();
    const late = { pack: await bench.pack('alpha', { kept: early.operator }), operator: await note(OPERATOR), tenant: await note('alpha') };
    const verdictOf = (pack: string, kept: string) => verifyPack(pack, { key, kept }).faults.map(({ kind }) => kind);

    for (const kept of [early.operator, early.tenant]) expect(verdictOf(early.pack, kept)).toEqual([]);
    for (const kept of [early.operator, early.tenant, late.operator, late.tenant]) expect(verdictOf(late.pack, kept)).toEqual([]);
    for (const kept of [late.operator, late.tenant]) expect(verdictOf(early.pack, kept)).toEqual(['cut']);
    expect(verdictOf(await bench.pack('alpha'), early.operator)).toEqual(['unproven']);

    // As it arrives in a mailbox.
    const mail = path.join(bench.folder, 'mail.eml');
    writeFileSync(mail, `Subject: x\r\n\r\n-----BEGIN CHECKPOINT-----\r\n${early.operator.trimEnd().replaceAll('\n', '\r\n')}\r\n-----END CHECKPOINT-----\r\n`);
    expect(readCheckpoint(mail)).toBe(early.operator);
  });

  it('shows a second history that somebody signed with the same key (B1)', async () => {
    const key = await bench.vkey();
    const seed = (await bench.vault.getSecret(OPERATOR, 'trail/ed25519-seed')) ?? '';
    const second = await trailBench();
    try {
      await second.vault.putSecret(OPERATOR, 'trail/ed25519-seed', seed);
      await writeTenant(second, 'alpha', 'Omega GmbH', '2026-10-01T08:00:00.000Z');
      for (const language of ['de', 'en', 'de'] as const)
        await second.write('alpha', stream.assistant('alpha'), '2026-11-16T09:30:00.000Z', [LanguageChosen({ language })]);
      for (let i = 0; i < 3; i += 1) await second.anchor();
      await second.keepUp();
      expect(await second.vkey()).toBe(key);
      const forged = await second.pack('alpha', { kept: await note(OPERATOR) });
      expect(verifyPack(forged, { key }).ok).toBe(true);
      for (const tree of [OPERATOR, 'alpha']) expect(verifyPack(forged, { key, kept: await note(tree) }).faults.map(({ kind }) => kind)).toContain('fork');
    } finally {
      await second.close();
    }
  });
});
