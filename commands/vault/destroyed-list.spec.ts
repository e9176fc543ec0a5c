import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Destruction } from '../kernel/vault.ts';
import { folderDestroyedList } from './destroyed-list-folder.ts';
import { listing, obeyList } from './destroyed-list.ts';
import { localMaster } from './local-master.ts';
import { memoryShelf } from './memory.ts';
import { openRoots } from './roots.ts';
import { createVault } from './vault.ts';
import type { DestroyedKeys, KeyShelf } from './key-shelf.ts';

const order = (orderId: string, keyIds: readonly string[] = ['a', 'b']): DestroyedKeys => ({
  orderId,
  tenantId: 'tenant-a',
  kind: 'subject',
  before: '2026-11-16T09:30:00.000Z',
  keyIds,
});

describe('the list of destroyed keys', () => {
  let folder: string;
  let now = '2026-11-16T09:30:00.000Z';
  const list = () => folderDestroyedList({ folder, clock: () => new Date(now) });
  const file = () => path.join(folder, '2026-11.jsonl');

  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'oce-destroyed-')), 'list');
    now = '2026-11-16T09:30:00.000Z';
  });
  afterEach(() => {
    chmodSync(path.dirname(folder), 0o700);
    rmSync(path.dirname(folder), { recursive: true, force: true });
  });

  it('is empty before anything was destroyed, grows by month, and goes on reading where it was read', async () => {
    expect(await list().parts()).toEqual([]);
    await list().add(order('one'));
    const first = await list().read('2026-11.jsonl', 0);
    expect(first.destroyed).toEqual([order('one')]);
    await list().add(order('two'));
    expect((await list().read('2026-11.jsonl', first.bytes)).destroyed).toEqual([order('two')]);
    now = '2026-12-01T00:00:00.000Z';
    await list().add(order('three'));
    expect(await list().parts()).toEqual(['2026-11.jsonl', '2026-12.jsonl']);
    expect(statSync(file()).mode & 0o077).toBe(0);
  });

  it('passes over what a power cut left of a line, and loses nothing after it', async () => {
    await list().add(order('one'));
    appendFileSync(file(), '{"orderId":"torn","tenant');
    const before = await list().read('2026-11.jsonl', 0);
    expect(before.destroyed).toEqual([order('one')]);
    await list().add(order('two'));
    expect((await list().read('2026-11.jsonl', before.bytes)).destroyed).toEqual([order('two')]);
  });

  it('takes orders of many keys from many processes at once', async () => {
    const many = Array.from({ length: 2_500 }, (_, i) => `key-${i}`);
    await Promise.all(['one', 'two', 'three'].map((id) => list().add(order(id, many))));
    const { destroyed } = await list().read('2026-11.jsonl', 0);
    for (const id of ['one', 'two', 'three']) expect(destroyed.filter((d) => d.orderId === id).flatMap((d) => d.keyIds)).toEqual(many);
  });

  it('reads a part anew that is shorter than it was', async () => {
    await list().add(order('one'));
    expect((await list().read('2026-11.jsonl', 10_000)).destroyed).toEqual([order('one')]);
  });

  it('holds ids of keys, and nothing of whose they were (E4-1)', async () => {
    const { vault, shelf } = await open();
    await vault.seal([{ subject: { tenantId: 'tenant-a', subjectId: 'anna-of-the-list' }, context: 'e/f', value: 'Anna' }]);
    await vault.destroy(forget('anna-of-the-list'));
    expect(readdirSync(folder)).toEqual(['2026-11.jsonl']);
    const text = readFileSync(file(), 'utf8');
    expect(text).not.toContain('anna');
    for (const keyId of await shelf.destroyedBy('the-order')) expect(text).toContain(keyId);
  });

  it('must have a destruction before that counts as done; tried again, it has it once (E4-1)', async () => {
    const { vault } = await open();
    await vault.seal([{ subject: { tenantId: 'tenant-a', subjectId: 'anna' }, context: 'e/f', value: 'Anna' }]);
    // A file where the folder should be: nothing can be added.
    writeFileSync(folder, '');
    await expect(vault.destroy(forget('anna'))).rejects.toThrow();
    rmSync(folder);
    expect((await vault.destroy(forget('anna'))).keyIds).toHaveLength(1);
    expect((await list().read('2026-11.jsonl', 0)).destroyed).toHaveLength(1);
  });

  const forget = (subjectId: string): Destruction => ({
    kind: 'subject',
    orderId: 'the-order',
    tenantId: 'tenant-a',
    subjectId,
    before: '2026-11-16T09:30:00.000Z',
  });
  const open = async (): Promise<{ shelf: KeyShelf; vault: ReturnType<typeof createVault> }> => {
    const shelf = listing(memoryShelf(), list());
    expect(await obeyList(shelf, list())).toBe(0);
    const master = localMaster(() => [Buffer.alloc(32, 1)]);
    const vault = createVault({ shelf, master, roots: await openRoots(master, shelf), clock: () => new Date(now) });
    return { shelf, vault };
  };
});
