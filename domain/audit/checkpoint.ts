import { fromBase64, toBase64 } from './base64.ts';
import type { Hash } from './hashing.ts';

/** A head of a tree that says which tree it is of (c2sp.org/tlog-checkpoint). It holds no time. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Undefined when the text of a note is no checkpoint; extension lines are passed over. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', encoded = ''] = text.split('\n');
  const root = fromBase64(encoded);
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || root?.length !== 32 || !text.endsWith('\n')) return undefined;
  return { origin, size: Number(size), root };
}
