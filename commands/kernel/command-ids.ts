/**
 * Which commands had their effect on a stream, and at which revision: 16 bytes each, however long the stream gets.
 * It keeps 64 bits of a hash, so an answer is a candidate: who asks looks at the event there, which names its command.
 */
export interface CommandIds {
  /** Slots of four words: two of hash, then the revision + 1 (0 marks a free slot) in two. */
  words: Uint32Array;
  size: number;
}

export function commandIds(): CommandIds {
  return { words: new Uint32Array(8 * 4), size: 0 };
}

export function addCommandId(ids: CommandIds, commandId: string, revision: number): void {
  if ((ids.size + 1) * 4 > (ids.words.length / 4) * 3) grow(ids);
  const [high, low] = hashed(commandId);
  put(ids.words, high, low, revision + 1);
  ids.size += 1;
}

/** Revisions of the first events that this command may have appended; mostly none, or the right one. */
export function revisionsOf(ids: CommandIds, commandId: string): readonly number[] {
  const { words } = ids;
  const [high, low] = hashed(commandId);
  const slots = words.length / 4;
  const found: number[] = [];
  for (let slot = low % slots; ; slot = (slot + 1) % slots) {
    const at = slot * 4;
    const mark = marked(words, at);
    if (mark === 0) return found;
    if (words[at] === high && words[at + 1] === low) found.push(mark - 1);
  }
}

function grow(ids: CommandIds): void {
  const old = ids.words;
  ids.words = new Uint32Array(old.length * 2);
  for (let at = 0; at < old.length; at += 4) {
    const mark = marked(old, at);
    if (mark !== 0) put(ids.words, old[at] ?? 0, old[at + 1] ?? 0, mark);
  }
}

function put(words: Uint32Array, high: number, low: number, mark: number): void {
  const slots = words.length / 4;
  let slot = low % slots;
  while (marked(words, slot * 4) !== 0) slot = (slot + 1) % slots;
  words.set([high, low, Math.floor(mark / 2 ** 32), mark >>> 0], slot * 4);
}

function marked(words: Uint32Array, at: number): number {
  return (words[at + 2] ?? 0) * 2 ** 32 + (words[at + 3] ?? 0);
}

/** Two FNV-1a hashes with different offsets, each stirred once more: even enough for a table, and never a proof. */
function hashed(text: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return [stirred(a), stirred(b)];
}

function stirred(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}
