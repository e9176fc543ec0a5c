import { createHash } from 'node:crypto';

/** Namespace of all ids this product derives. */
const namespace = Buffer.from('6f2d1c1e5b0a4c7e9a3d7d0a51c3e2b4', 'hex');

/** UUIDv5 (RFC 9562 §5.5): the same words give the same id, on every machine and after every crash. */
export function uuid5(...words: readonly (string | number)[]): string {
  const hash = createHash('sha1').update(namespace).update(words.join('\u0000')).digest().subarray(0, 16);
  hash[6] = (hash.readUInt8(6) & 0x0f) | 0x50;
  hash[8] = (hash.readUInt8(8) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
