import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { checkpointText, parseCheckpoint } from './checkpoint.ts';
import { type CompactRange, emptyRange, grow, type Node, rootOf } from './compact-range.ts';
import { type Hash, hashing } from './hashing.ts';
import { eventLeaf, headLeaf } from './leaf.ts';
import { formatNote, keyIdOf, openNote, parseNote, parseVkey, toVkey } from './note.ts';
import { consistencySpans, inclusionSpans, isConsistent, placesOf, rootFromInclusion, type Span } from './proof.ts';
import { bundle, indexPath, pagePath, pagesOf, parsePagePath } from './tile.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const hashes = hashing(sha256);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const entry = (text: string) => new TextEncoder().encode(text);

/** A tree with every subtree it ever filled, as a store would keep them. */
function treeOf(entries: readonly Uint8Array[]) {
  const nodes = new Map<string, Hash>();
  const roots: Hash[] = [hashes.empty];
  let range: CompactRange = emptyRange;
  for (const bytes of entries) {
    const grown: { range: CompactRange; completed: readonly Node[] } = grow(range, hashes.leaf(bytes), hashes);
    range = grown.range;
    for (const { height, index, hash } of grown.completed) nodes.set(`${height}/${index}`, hash);
    roots.push(rootOf(range.edge, hashes));
  }
  const root = (span: Span) =>
    rootOf(
      placesOf(span).map(({ height, index }) => nodes.get(`${height}/${index}`) ?? new Uint8Array()),
      hashes,
    );
  return { range, roots, root, leaf: (i: number) => nodes.get(`0/${i}`) ?? new Uint8Array() };
}

// The worked example of the formats; its seed is the first test key of RFC 8032.
const words = ['alpha', 'bravo', 'charlie', 'delta', 'echo'].map(entry);
const example = treeOf(words);
const privateKey = createPrivateKey({
  key: Buffer.from('302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  format: 'der',
  type: 'pkcs8',
});
const key = { name: 'example.com/audit', publicKey: new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)) };
const signed = (size: number) => {
  const text = checkpointText({ origin: key.name, size, root: example.roots[size] ?? hashes.empty });
  return formatNote({ text, signatures: [{ name: key.name, keyId: keyIdOf(key, sha256), signature: sign(null, Buffer.from(text), privateKey) }] });
};
const verifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]), format: 'der', type: 'spki' }),
    signature,
  );
const open = (note: string) => openNote(note, key, sha256, verifyEd25519);

describe('the tree', () => {
  it('has the leaves and roots of the published example (B1)', () => {
    expect(words.map((_, i) => hex(example.leaf(i)))).toEqual([
      '2a158d8afd48e3f88cb4195dfdb2a9e4817d95fa57fd34440d93f9aae5c4f82b',
      '798e6a07734241cb4ee9e30a512d3ac722a5fde3cbf9340755301d2715fd7810',
      'f931962f0917c346d447293c07b687ae1609f7003f8a44a06a75c4145b1e1929',
      '5c7117fb9edb0cec387257891105da6a6616722af247083e2d6eda671529cdc5',
      '4a3cb744e0a2fb15b4b4c045b85e2825ee7012ae25b6c2111f341a33621fc5e7',
    ]);
    expect(example.roots.map(toBase64)).toEqual([
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      'KhWNiv1I4/iMtBld/bKp5IF9lfpX/TREDZP5quXE+Cs=',
      '+zPf97nye5TVdDHTxy4yaOXdqcTePSsNNKs0FG1uaAY=',
      '1BhuPAWmIM5hOX6Di/vXbm8n5tfaoTxZ64Ko4JRgjhw=',
      '6HK/IqrhL7vcQZyaa0LuMJQ1OdCMXeEperxPhH08FkQ=',
      'J/tawbfXKLV4YvjbWtH9s/b4+SgVUoQsIkLPq6l/hkY=',
    ]);
  });

  it('has the proofs of the published example (B1)', () => {
    expect(inclusionSpans(2, 5).map(example.root).map(toBase64)).toEqual([
      'XHEX+57bDOw4cleJEQXaamYWciryRwg+LW7aZxUpzcU=',
      '+zPf97nye5TVdDHTxy4yaOXdqcTePSsNNKs0FG1uaAY=',
      'Sjy3ROCi+xW0tMBFuF4oJe5wEq4ltsIRHzQaM2Ifxec=',
    ]);
    expect(consistencySpans(3, 5)).toEqual([
      { from: 2, to: 3 },
      { from: 3, to: 4 },
      { from: 0, to: 2 },
      { from: 4, to: 5 },
    ]);
  });

  it('proves every leaf and every older tree, and nothing else (B1)', () => {
    const entries = Array.from({ length: 70 }, (_, i) => entry(`leaf ${i}`));
    const tree = treeOf(entries);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(69), fc.nat(69), fc.nat(10), (size, a, b, at) => {
        const leaf = a % size;
        const old = 1 + (b % size);
        const root = tree.roots[size] ?? hashes.empty;
        const path = inclusionSpans(leaf, size).map(tree.root);
        expect(rootFromInclusion(leaf, size, tree.leaf(leaf), path, hashes)).toEqual(root);
        const proof = consistencySpans(old, size).map(tree.root);
        const before = { size: old, root: tree.roots[old] ?? hashes.empty };
        expect(isConsistent(before, { size, root }, proof, hashes)).toBe(true);
        // Another leaf, another old root, a bent or shortened proof: nothing passes.
        expect(rootFromInclusion(leaf, size, hashes.leaf(entry('other')), path, hashes)).not.toEqual(root);
        expect(isConsistent({ size: old, root: hashes.leaf(entry('other')) }, { size, root }, proof, hashes)).toBe(false);
        if (proof.length > 0) {
          const bent = proof.map((hash, i) => (i === at % proof.length ? hashes.leaf(hash) : hash));
          expect(isConsistent(before, { size, root }, bent, hashes)).toBe(false);
          expect(isConsistent(before, { size, root }, proof.slice(1), hashes)).toBe(false);
        }
        if (path.length > 0) {
          expect(
            rootFromInclusion(
              leaf,
              size,
              tree.leaf(leaf),
              path.map((hash, i) => (i === at % path.length ? hashes.leaf(hash) : hash)),
              hashes,
            ),
          ).not.toEqual(root);
          expect(rootFromInclusion(leaf, size, tree.leaf(leaf), path.slice(1), hashes)).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('counts beyond 32 bits', () => {
    const size = 2 ** 40 + 3;
    expect(inclusionSpans(2 ** 40 + 2, size)).toEqual([
      { from: 2 ** 40, to: 2 ** 40 + 2 },
      { from: 0, to: 2 ** 40 },
    ]);
    expect(placesOf({ from: 0, to: size })).toEqual([
      { height: 40, index: 0 },
      { height: 1, index: 2 ** 39 },
      { height: 0, index: 2 ** 40 + 2 },
    ]);
    expect(inclusionSpans(5, 5)).toEqual([]);
    expect(consistencySpans(0, 5)).toEqual([]);
  });
});

describe('tiles', () => {
  it('are called as c2sp.org/tlog-tiles calls them', () => {
    expect([0, 273, 1_000, 1_234_067].map(indexPath)).toEqual(['000', '273', 'x001/000', 'x001/x234/067']);
    const pages = pagesOf(70_000);
    const last = (level: number) => pages.filter((page) => page.kind === 'hashes' && page.level === level).map(pagePath);
    expect(last(0)).toHaveLength(274);
    expect(last(0).at(-1)).toBe('tile/0/273.p/112');
    expect(last(1)).toEqual(['tile/1/000', 'tile/1/001.p/17']);
    expect(last(2)).toEqual(['tile/2/000.p/1']);
    expect(pagesOf(256).map(pagePath)).toEqual(['tile/0/000', 'tile/entries/000', 'tile/1/000.p/1']);
    expect(pagesOf(0)).toEqual([]);
  });

  it('are found under exactly one path', () => {
    for (const page of pagesOf(70_000)) expect(parsePagePath(pagePath(page))).toEqual(page);
    for (const path of [
      'tile/0/000.p/256',
      'tile/0/000.p/0',
      'tile/00/000',
      'tile/64/000',
      'tile/0/x000/001',
      'tile/0/1',
      'tile/entries/000/',
      'tile/0/000.p/07',
      'checkpoint',
      'tile/0/../000',
    ])
      expect(parsePagePath(path)).toBeUndefined();
  });

  it('hold the bytes of the published example', () => {
    expect(hex(sha256(Buffer.concat(words.map((_, i) => example.leaf(i)))))).toBe('466be3a642df2b2f1a264fa02e54fd32d339f4e85135b03cf7be895ed9de894f');
    expect(hex(bundle(words))).toBe('0005616c7068610005627261766f0007636861726c6965000564656c746100046563686f');
    expect(() => bundle([new Uint8Array(65_536)])).toThrow('65,535');
  });
});

describe('checkpoints', () => {
  it('are the bytes of the published example', () => {
    expect(toVkey(key, sha256)).toBe('example.com/audit+57840a0c+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea');
    expect(signed(3)).toBe(
      'example.com/audit\n3\n1BhuPAWmIM5hOX6Di/vXbm8n5tfaoTxZ64Ko4JRgjhw=\n\n— example.com/audit V4QKDCKa+n+2oRHSgWJ3lyQT7VVFJnafDRrxu+5xJc+XPqYymWoq6GAP/RGqUFE+nvbgiosl35yI75gwvoDbpdG4TAc=\n',
    );
    expect(Buffer.byteLength(signed(3))).toBe(181);
  });

  it('open with their key and are read back', () => {
    const opened = open(signed(5));
    expect(opened).toEqual({ text: checkpointText({ origin: key.name, size: 5, root: example.roots[5] ?? hashes.empty }) });
    expect('text' in opened && parseCheckpoint(opened.text)).toEqual({ origin: 'example.com/audit', size: 5, root: example.roots[5] });
    expect(parseVkey(toVkey(key, sha256), sha256)).toEqual(key);
  });

  it('open for nobody after one changed character (B1)', () => {
    const note = signed(5);
    for (let i = 0; i < note.length; i += 1) {
      const changed = `${note.slice(0, i)}${note[i] === 'A' ? 'B' : 'A'}${note.slice(i + 1)}`;
      expect('fault' in open(changed)).toBe(true);
    }
    expect(open(`${note}\n`)).toEqual({ fault: 'malformed' });
    expect(open(note.replaceAll('\n', '\r\n'))).toEqual({ fault: 'malformed' });
  });

  it('pass over signatures of other keys, but want a right one of ours', () => {
    const note = signed(5);
    const stranger = `— witness.example/w ${toBase64(new Uint8Array(72))}\n`;
    expect(open(note + stranger)).toEqual(open(note));
    expect(open(note.slice(0, note.indexOf('—')) + stranger)).toEqual({ fault: 'signed by nobody we know' });
    expect(open(note + note.slice(note.indexOf('—')).replace('V4QKDH', 'V4QKDG'))).toEqual({ fault: 'wrong signature' });
  });

  it('refuse keys and numbers that are written in another way', () => {
    for (const vkey of [
      '',
      'example.com/audit+57840a0d+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea',
      'x+57840a0c+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea',
      'example.com/audit+57840a0c+AddamAGCsQq31Uv',
    ])
      expect(parseVkey(vkey, sha256)).toBeUndefined();
    const root = toBase64(hashes.empty);
    for (const text of [`o\n05\n${root}\n`, `o\n-1\n${root}\n`, `o\n5\n${root.slice(1)}\n`, `\n5\n${root}\n`, `o\n5\n${root}`])
      expect(parseCheckpoint(text)).toBeUndefined();
    expect(fromBase64('QQ=')).toBeUndefined();
    expect(fromBase64('QR==')).toBeUndefined();
    expect(parseNote('text\n')).toBeUndefined();
  });
});

describe('a leaf', () => {
  const event = {
    streamId: 'conversation-acme.c1',
    revision: 4,
    id: '0d9f0e5e-0000-5000-8000-000000000001',
    type: 'MessageReceived',
    schemaVersion: 1,
    position: 77n,
    at: '2026-11-16T09:30:00.000Z',
    digest: 'ab'.repeat(32),
  };

  it('is one line whose form is frozen', () => {
    expect(eventLeaf(event)).toBe(
      `oce1 event conversation-acme.c1 4 0d9f0e5e-0000-5000-8000-000000000001 MessageReceived 1 77 2026-11-16T09:30:00.000Z ${'ab'.repeat(32)}`,
    );
    expect(headLeaf({ tenantId: 'acme', size: 9, root: 'cd'.repeat(32), at: event.at })).toBe(`oce1 head acme 9 ${'cd'.repeat(32)} 2026-11-16T09:30:00.000Z`);
  });

  it('refuses what would read as two words or as none', () => {
    for (const streamId of ['', 'a b', 'a\nb', 'ä']) expect(() => eventLeaf({ ...event, streamId })).toThrow('visible ASCII');
  });
});
