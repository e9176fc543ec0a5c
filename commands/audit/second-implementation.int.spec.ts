import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageChosen } from '../../domain/assistants/events.ts';
import { toBase64 } from '../../domain/audit/base64.ts';
import { consistencySpans, inclusionSpans } from '../../domain/audit/proof.ts';
import { pagePath, pagesOf } from '../../domain/audit/tile.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { type TrailBench, trailBench } from '../../ops/testing/trail.ts';

// Debian's golang-go brings golang.org/x/mod/sumdb along in its sources; nothing is fetched.
const root = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout?.trim() ?? '';
const sumdb = path.join(root, 'src/cmd/vendor/golang.org/x/mod/sumdb');
const found = root !== '' && existsSync(path.join(sumdb, 'note')) && existsSync(path.join(sumdb, 'tlog'));

describe('a second implementation', () => {
  let bench: TrailBench;
  beforeAll(async () => {
    bench = await trailBench();
    const chosen = Array.from({ length: 100 }, (_, i) => LanguageChosen({ language: i % 2 ? 'de' : 'en' }));
    for (let i = 0; i < 6; i += 1) await bench.write('alpha', stream.assistant('alpha'), '2026-11-16T09:30:00.000Z', chosen);
    await bench.keepUp();
  });
  afterAll(() => bench.close());

  it.skipIf(!found)(
    'opens our checkpoints and accepts our tiles and proofs (B1; not run without Go: apt-get install golang-go)',
    async () => {
      const size = await bench.trees.size('alpha');
      const tiles = path.join(bench.folder, 'tiles');
      for (const page of pagesOf(size)) {
        const file = path.join(tiles, pagePath(page));
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, (await bench.trees.page('alpha', page)) ?? '');
      }
      const text = async (spans: ReturnType<typeof inclusionSpans>) => (await bench.trees.roots('alpha', spans)).map(toBase64);
      const leaves = await bench.trees.leaves('alpha', 0, size);
      const older = [1, 2, 255, 256, 300, 512, 599, 600];
      const [Older, Inclusion, Consistency]: [Record<string, string>, object[], object[]] = [{}, [], []];
      for (const old of older) {
        Older[old] = (await text([{ from: 0, to: old }]))[0] ?? '';
        Consistency.push({ Old: old, Hashes: await text(consistencySpans(old, size)) });
      }
      for (let index = 0; index < size; index += 37)
        Inclusion.push({ Index: index, Entry: leaves[index]?.entry, Hashes: await text(inclusionSpans(index, size)) });
      const note = (await bench.trees.checkpoint('alpha'))?.note ?? '';
      const given = { Vkey: await bench.vkey(), Checkpoint: note, Older, Tiles: tiles, Inclusion, Consistency };

      const module = path.join(bench.folder, 'second');
      for (const part of ['note', 'tlog'])
        cpSync(path.join(sumdb, part), path.join(module, part), { recursive: true, filter: (file) => !file.endsWith('_test.go') });
      // Older releases name the package by its former address; it is the same code.
      const source = path.join(module, 'note/note.go');
      writeFileSync(source, readFileSync(source, 'utf8').replace('"golang.org/x/crypto/ed25519"', '"crypto/ed25519"'));
      cpSync(path.join(import.meta.dirname, 'testing/second.go'), path.join(module, 'main.go'));
      writeFileSync(path.join(module, 'go.mod'), 'module second\n\ngo 1.19\n');
      const env = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOCACHE: path.join(bench.folder, 'go-cache'), GOTOOLCHAIN: 'local' };
      const built = spawnSync('go', ['build', '-o', 'second', '.'], { cwd: module, env, encoding: 'utf8' });
      expect(built.stderr).toBe('');
      const ask = (what: object) => {
        writeFileSync(path.join(module, 'given.json'), JSON.stringify(what));
        const { status, stdout } = spawnSync('./second', ['given.json'], { cwd: module, encoding: 'utf8' });
        return { status, stdout };
      };
      expect(ask(given)).toEqual({ status: 0, stdout: `accepted: size 600, ${Inclusion.length} records, ${older.length} older trees\n` });
      expect(ask({ ...given, Checkpoint: note.replace('\n600\n', '\n599\n') }).status).toBe(1);
    },
    180_000,
  );
});
