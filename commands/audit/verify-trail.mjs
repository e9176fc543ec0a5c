#!/usr/bin/env node
// Verifies a trail pack offline: node verify-trail.mjs PACK --key VKEY [--kept CHECKPOINT]. Needs Node 18 or newer and nothing else.
//
// A pack is one text file, a line each; hashes are SHA-256 in hex:
//   oce-trail-pack 1 · tenant T · leaves N            what it is
//   head-index I · head-entry E · head-proof H …      entry I of the operator's tree says size and root of T's tree; H … prove that it stands there (RFC 6962)
//   kept M · kept-proof H …                           optional: the operator's tree began with the M leaves of an older checkpoint
//   note …                                            the operator's signed checkpoint, line by line (c2sp.org/tlog-checkpoint)
//   leaf H …                                          the hashes of T's N leaves
//   three lines per event                             its leaf, its data, its metadata, as they were stored; the last word of the leaf is the hash of the two lines
//   end N                                             and, if asked for, "opened" lines: decrypted copies, which prove nothing
import * as crypto from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// One call per hash where Node has it (from 20.12).
const sha256 = crypto.hash ? (bytes) => crypto.hash('sha256', bytes, 'hex') : (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');
const leafHash = (entry) => sha256(Buffer.concat([Buffer.of(0), entry]));
const nodeHash = (left, right) => sha256(Buffer.from(`01${left}${right}`, 'hex'));
const hashIn = (text) => {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new Error(`"${text.slice(0, 70)}" is not a hash`);
};
/** Bytes of exactly this base64; decoders forgive garbage. */
const base64 = (text = '') => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === text ? bytes : undefined;
};

/** A tree that is grown leaf by leaf; it keeps the roots of the perfect subtrees along its right edge. */
class Tree {
  size = 0;
  edge = [];
  add(leaf) {
    let hash = leaf;
    for (let n = this.size; n % 2 === 1; n = (n - 1) / 2) hash = nodeHash(this.edge.pop(), hash);
    this.edge.push(hash);
    this.size += 1;
  }
  root() {
    return this.size === 0 ? sha256('') : this.edge.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** The largest power of two below a size. */
const split = (size, k = 1) => (k * 2 < size ? split(size, k * 2) : k);
/** The root that follows from leaf m of n and its inclusion proof (RFC 6962, 2.1.1). */
function climb(m, n, leaf, proof) {
  if (!(m >= 0 && m < n) || (n === 1) !== (proof.length === 0)) return undefined;
  if (n === 1) return leaf;
  const [k, top, rest] = [split(n), proof.at(-1), proof.slice(0, -1)];
  const below = m < k ? climb(m, k, leaf, rest) : climb(m - k, n - k, leaf, rest);
  return below && (m < k ? nodeHash(below, top) : nodeHash(top, below));
}
/** Old and new root that follow from a consistency proof (RFC 6962, 2.1.2). */
function extend(m, n, old, proof, whole = true) {
  if (!(m >= 1 && m <= n) || (proof.length === 0) !== (m === n && whole)) return [];
  if (m === n) return proof.length > 1 ? [] : [proof[0] ?? old, proof[0] ?? old];
  const [k, top, rest] = [split(n), proof.at(-1), proof.slice(0, -1)];
  const [before, after] = m <= k ? extend(m, k, old, rest, whole) : extend(m - k, n - k, old, rest, false);
  return before === undefined ? [] : m <= k ? [before, nodeHash(after, top)] : [nodeHash(top, before), nodeHash(top, after)];
}

/** The checkpoint in a signed note (c2sp.org/signed-note), when the key of vkey signed it; else it throws. */
export function openCheckpoint(note, vkey) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey.trim()) ?? [];
  const typed = base64(encoded);
  const keyId = typed && sha256(Buffer.concat([Buffer.from(`${name}\n`), typed])).slice(0, 8);
  if (typed?.length !== 33 || typed[0] !== 1 || keyId !== id) throw new Error('the key is not a verifier key (NAME+ID+BASE64)');
  const key = crypto.createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)]), format: 'der', type: 'spki' });
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n')) throw new Error('the checkpoint is not a signed note');
  const text = note.slice(0, cut + 1);
  let signed = false;
  for (const line of note.slice(cut + 2, -1).split('\n')) {
    const [, who, code] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = base64(code);
    if (!bytes) throw new Error('the checkpoint has a signature line that is none');
    if (who !== name || bytes.toString('hex', 0, 4) !== keyId) continue;
    if (signed) throw new Error('the checkpoint is signed twice');
    if (!crypto.verify(null, Buffer.from(text), key, bytes.subarray(4))) throw new Error('the signature of the checkpoint is wrong');
    signed = true;
  }
  if (!signed) throw new Error('the checkpoint is not signed with this key');
  const [origin, size, root] = text.split('\n');
  if (!/^(0|[1-9]\d{0,15})$/.test(size ?? '')) throw new Error('the checkpoint has no size');
  return { origin, size: Number(size), root: hashIn(base64(root)?.toString('hex') ?? ''), operator: name };
}

/** Reads a file by lines of any length without holding more than a few of them. */
class Lines {
  constructor(file) {
    Object.assign(this, { fd: openSync(file, 'r'), buffer: Buffer.allocUnsafe(1 << 20), filled: Buffer.alloc(0), from: 0 });
  }
  /** How many bytes ahead each of the next lines ends; undefined when there are not so many. */
  ends(count) {
    for (;;) {
      const ends = [];
      for (let at = this.from; ends.length < count; at = this.from + ends.at(-1) + 1) {
        const end = this.filled.indexOf(10, at);
        if (end < 0) break;
        ends.push(end - this.from);
      }
      if (ends.length === count) return ends;
      if (!this.fill()) return undefined;
    }
  }
  fill() {
    const left = this.filled.length - this.from;
    this.buffer.copyWithin(0, this.from, this.filled.length);
    this.from = 0;
    if (left === this.buffer.length) this.buffer = Buffer.concat([this.buffer, Buffer.allocUnsafe(left)]);
    this.filled = this.buffer.subarray(0, left + readSync(this.fd, this.buffer, left, this.buffer.length - left, null));
    return this.filled.length > left;
  }
  startsWith(word) {
    return this.ends(1) !== undefined && this.filled.latin1Slice(this.from, this.from + word.length) === word;
  }
  /** The next line as text, still unread. */
  peek() {
    const [end] = this.ends(1) ?? [];
    return end === undefined ? undefined : this.filled.toString('utf8', this.from, this.from + end);
  }
  skip(end = this.ends(1)[0]) {
    this.from += end + 1;
  }
}

const words = (entry) => entry.toString('latin1').split(' ');
const name = (entry) => {
  const [, , stream, revision, , type, , , at] = words(entry);
  return `${stream}@${revision} (${type}, ${at})`;
};

/** Lays the records beside the list of leaves and names every difference. */
class Comparison {
  constructor(list, fault) {
    Object.assign(this, { list, fault, next: 0, missing: new Set(), strange: [], before: Buffer.alloc(1 << 16), length: 0 });
  }
  last() {
    return this.length === 0 ? 'the beginning' : name(this.before.subarray(0, this.length));
  }
  record(hash, entry, intact) {
    if (this.list[this.next] === hash) this.next += 1;
    else {
      this.places ??= new Map(this.list.map((leaf, i) => [leaf, i]));
      const at = this.places.get(hash);
      if (at === undefined) this.strange.push({ slot: this.next, what: name(entry), after: this.last(), intact });
      else if (at >= this.next) {
        for (let i = this.next; i < at; i += 1) this.missing.add(i);
        this.next = at + 1;
      } else if (this.missing.delete(at)) this.fault('reorder', `${name(entry)} belongs at leaf ${at}, but stands after ${this.last()}`);
      else this.fault('insert', `${name(entry)} is there twice, the second time after ${this.last()}`);
    }
    this.length = entry.copy(this.before);
  }
  finish() {
    const count = this.list.length;
    for (let i = this.next; i < count; i += 1) this.missing.add(i);
    let [slot, ahead] = [-1, 0];
    for (const { slot: at, what, after, intact } of this.strange) {
      [slot, ahead] = at === slot ? [slot, ahead + 1] : [at, 0];
      if (!this.missing.delete(slot + ahead)) this.fault('insert', `${what} was never in the trail; it stands after ${after}`);
      else if (intact) this.fault('edit', `${what} is not what was signed as leaf ${slot + ahead}`);
    }
    let tail = count;
    while (this.missing.delete(tail - 1)) tail -= 1;
    if (tail < count) this.fault('cut', `the last ${count - tail} of ${count} leaves are missing; the records end after ${this.last()}`);
    for (const leaf of this.missing) this.fault('drop', `leaf ${leaf} of ${count} has no record`);
  }
}

/** When the list of leaves itself was bent, only the order of things can still tell where. */
function order(fault) {
  const revisions = new Map();
  let before = -1n;
  return (entry) => {
    const [, , stream, revision, , , , position = ''] = words(entry);
    const expected = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, Number(revision));
    if (Number(revision) > expected) fault('drop', `${stream} goes from revision ${expected - 1} to ${revision}`);
    if (Number(revision) < expected) fault('insert', `${stream} has revision ${revision} again, or too late`);
    if (!/^\d+$/.test(position)) return;
    if (BigInt(position) <= before) fault('reorder', `${name(entry)} stands behind a later event`);
    before = BigInt(position);
  };
}

/** Everything that is wrong with a pack, by kind: format, signature, head, list, edit, drop, insert, reorder, cut, fork, unproven. */
export function verifyPack(file, { key, kept }) {
  const faults = [];
  const lines = new Lines(file);
  const fault = (kind, says) => faults.length < 100 && faults.push({ kind, says });
  const found = { tenant: '', leaves: 0, operatorSize: 0, records: 0, opened: 0, anchoredAt: '' };
  try {
    check(lines, key, kept, fault, found);
  } catch (error) {
    fault('format', error.message);
  } finally {
    closeSync(lines.fd);
  }
  return { ok: faults.length === 0, faults, ...found };
}

/** The lines in front of the leaves; in this order and this form, so that there is one way only to write them. */
function readHead(lines) {
  const raw = [];
  for (; !/^(leaf|oce1|end) /.test(lines.peek() ?? 'end ') && raw.length < 1_000; lines.skip()) raw.push(lines.peek());
  const all = (tag) => raw.filter((line) => line === tag || line.startsWith(`${tag} `)).map((line) => line.slice(tag.length + 1));
  const one = (tag) => all(tag)[0] ?? '';
  const head = {
    tenant: one('tenant'),
    leaves: one('leaves'),
    index: Number(one('head-index')),
    entry: one('head-entry'),
    proof: all('head-proof'),
    kept: all('kept')[0],
    keptProof: all('kept-proof'),
    note: all('note'),
  };
  const form = [
    'oce-trail-pack 1',
    `tenant ${head.tenant}`,
    `leaves ${head.leaves}`,
    `head-index ${head.index}`,
    `head-entry ${head.entry}`,
    ...head.proof.map((hash) => `head-proof ${hash}`),
    ...(head.kept === undefined ? [] : [`kept ${head.kept}`]),
    ...head.keptProof.map((hash) => `kept-proof ${hash}`),
    ...head.note.map((line) => `note ${line}`.trimEnd()),
  ];
  if (raw.join('\n') !== form.join('\n')) throw new Error('this does not begin like a trail pack of version 1');
  return head;
}

function check(lines, vkey, kept, fault, found) {
  const head = readHead(lines);
  let checkpoint;
  try {
    checkpoint = openCheckpoint(`${head.note.join('\n')}\n`, vkey);
    if (checkpoint.origin !== checkpoint.operator) throw new Error(`the checkpoint is of ${checkpoint.origin}, not of the operator's tree`);
  } catch (error) {
    fault('signature', error.message);
  }
  const [form, kind, tenant, size, root, anchoredAt] = head.entry.split(' ');
  if (form !== 'oce1' || kind !== 'head') throw new Error("the head of the tenant's tree is missing");
  if (tenant !== head.tenant || size !== head.leaves)
    fault('head', `the pack says ${head.tenant}, ${head.leaves} leaves; the head is of ${tenant}, ${size} leaves`);
  const count = Number(size);
  Object.assign(found, { tenant, leaves: count, operatorSize: checkpoint?.size ?? 0, anchoredAt });
  if (checkpoint && climb(head.index, checkpoint.size, leafHash(Buffer.from(head.entry)), head.proof.map(hashIn)) !== checkpoint.root) {
    fault('head', `that the trail of ${tenant} has ${size} leaves and this root is not in the operator's signed tree`);
  }

  const old = kept === undefined || !checkpoint ? undefined : openCheckpoint(kept, vkey);
  const ofTenant = old && old.origin !== old.operator;
  const now = ofTenant ? { size: count } : checkpoint;
  if (ofTenant && old.origin !== old.operator.replace(/operator$/, tenant)) throw new Error(`the checkpoint that was kept is of ${old.origin}`);
  if (old && old.size > now.size) fault('cut', `the pack ends at ${now.size} leaves, the checkpoint that was kept has ${old.size}`);
  else if (old && !ofTenant && old.size > 0) {
    const proven = old.size === now.size || head.kept === String(old.size);
    const [before, after] = extend(old.size, now.size, old.root, old.size === now.size ? [] : head.keptProof.map(hashIn));
    if (!proven) fault('unproven', `the pack does not prove that it follows the checkpoint of size ${old.size}; export it with --kept`);
    else if (before !== old.root || after !== now.root) fault('fork', "the operator's tree does not follow the checkpoint that was kept");
  }

  const tree = new Tree();
  const list = [];
  for (; lines.startsWith('leaf '); lines.skip()) {
    list.push(hashIn(lines.peek().slice(5)));
    tree.add(list.at(-1));
    if (ofTenant && tree.size === old.size && tree.root() !== old.root)
      fault('fork', `the first ${old.size} leaves are not those of the checkpoint that was kept`);
  }
  const bent = tree.size !== count || tree.root() !== root;
  if (bent) fault('list', `the list of leaves (${tree.size}) is not the one that was signed (${count})`);

  const comparison = new Comparison(list, fault);
  const inOrder = bent ? order(fault) : () => undefined;
  const entry = Buffer.alloc(1 << 16);
  for (; lines.startsWith('oce1 '); found.records += 1) {
    const [first, , last] = lines.ends(3) ?? [];
    if (last === undefined) throw new Error('the pack breaks off in the middle of a record');
    if (first >= entry.length) throw new Error('a leaf is longer than 65,535 bytes');
    lines.filled.copy(entry, 1, lines.from, lines.from + first);
    const leaf = entry.subarray(1, first + 1);
    const intact = sha256(lines.filled.subarray(lines.from + first + 1, lines.from + last)) === leaf.latin1Slice(Math.max(0, first - 64), first);
    if (!intact) fault('edit', `${name(leaf)}: data or metadata is not what was stored`);
    comparison.record(sha256(entry.subarray(0, first + 1)), leaf, intact);
    inOrder(leaf);
    lines.skip(last);
  }
  comparison.finish();
  if (lines.peek() !== `end ${found.records}`)
    throw new Error(`the pack should end after ${found.records} records: ${lines.peek()?.slice(0, 60) ?? 'it breaks off'}`);
  for (lines.skip(); lines.startsWith('opened '); lines.skip()) found.opened += 1;
  if (lines.filled.length > lines.from) throw new Error('something stands behind the end');
}

/** The checkpoint in a file, which may also be the mail that brought it. */
export function readCheckpoint(file) {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  return /-----BEGIN CHECKPOINT-----\n([^]*?\n)-----END CHECKPOINT-----/.exec(text)?.[1] ?? text;
}

export function verdict({ ok, faults, tenant, leaves, records, operatorSize, anchoredAt, opened }) {
  const about = `${tenant}: ${records} of ${leaves} events, anchored ${anchoredAt} under operator checkpoint ${operatorSize}`;
  if (!ok) return [`NOT VALID  ${about}`, ...faults.map(({ kind, says }) => `  ${kind.padEnd(9)} ${says}`)].join('\n');
  return `VALID  ${about}: nothing edited, dropped, inserted, reordered or cut off${opened > 0 ? `\n  ${opened} opened copies are readable, but not part of the proof` : ''}`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...rest] = process.argv.slice(2);
  const option = (flag) => (rest.includes(flag) ? rest[rest.indexOf(flag) + 1] : undefined);
  const result = file && option('--key') && verifyPack(file, { key: option('--key'), kept: option('--kept') && readCheckpoint(option('--kept')) });
  console.log(result ? verdict(result) : 'Usage: node verify-trail.mjs PACK --key VKEY [--kept CHECKPOINT]');
  process.exitCode = result ? Number(!result.ok) : 2;
}
