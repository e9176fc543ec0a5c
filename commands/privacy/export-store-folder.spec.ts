import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../ops/testing/world.ts';
import { fetchableDays, folderExportStore } from './export-store-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
});
afterEach(() => rm(folder, { recursive: true }));

const content = Buffer.from('Guten Tag, meine Heizung ist kalt. '.repeat(20_000));
const house = () => {
  const world = createWorld();
  return { world, store: folderExportStore({ folder, ...world }) };
};

describe('the store of packs', () => {
  it('gives back what it was given, with its hash and size', async () => {
    const { store } = house();
    expect(await store.write('t', 'x1', Readable.from([content.subarray(0, 100), content.subarray(100)]))).toEqual({
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
    });
    const pack = await store.read('t', 'x1');
    expect(pack && (await buffer(pack)).equals(content)).toBe(true);
  });
  it('keeps nothing readable on the disk', async () => {
    const { store } = house();
    await store.write('t', 'x1', Readable.from([content]));
    expect(await readdir(join(folder, 't'))).toEqual(['x1.zip.enc']);
    expect((await readFile(join(folder, 't', 'x1.zip.enc'))).includes('Heizung')).toBe(false);
  });
  it('gives nothing after a week, and nothing to another tenant', async () => {
    const { world, store } = house();
    await store.write('t', 'x1', Readable.from([content]));
    expect(await store.read('u', 'x1')).toBeUndefined();
    expect(await store.read('t', 'x2')).toBeUndefined();
    world.advance(fetchableDays * 86_400_000);
    expect(await store.read('t', 'x1')).toBeUndefined();
  });
  it('fails when a byte was changed', async () => {
    const { store } = house();
    await store.write('t', 'x1', Readable.from([content]));
    const file = join(folder, 't', 'x1.zip.enc');
    const bytes = await readFile(file);
    bytes.writeUInt8((bytes.readUInt8(5_000) + 1) % 256, 5_000);
    await writeFile(file, bytes);
    const pack = await store.read('t', 'x1');
    await expect(pack && buffer(pack)).rejects.toThrow();
  });
  it('keeps the earlier pack when a new one breaks off', async () => {
    const { store } = house();
    await store.write('t', 'x1', Readable.from([content]));
    const broken = Readable.from(
      (async function* () {
        yield content;
        throw new Error('the log went away');
      })(),
    );
    await expect(store.write('t', 'x1', broken)).rejects.toThrow('the log went away');
    const pack = await store.read('t', 'x1');
    expect(pack && (await buffer(pack)).equals(content)).toBe(true);
  });
  it("sweeps what can't be fetched any more", async () => {
    const { world, store } = house();
    await store.sweep();
    for (const id of ['old', 'young']) await store.write('t', id, Readable.from([content]));
    await utimes(join(folder, 't', 'young.zip.enc'), world.clock(), world.clock());
    await utimes(join(folder, 't', 'old.zip.enc'), world.clock(), new Date(world.clock().getTime() - fetchableDays * 86_400_000));
    await store.sweep();
    expect(await readdir(join(folder, 't'))).toEqual(['young.zip.enc']);
  });
  it('follows no id out of its folder', async () => {
    const { store } = house();
    await expect(store.write('..', 'x', Readable.from([]))).rejects.toThrow(/letters/);
    await expect(store.read('t', '../../etc/passwd')).rejects.toThrow(/letters/);
  });
});
