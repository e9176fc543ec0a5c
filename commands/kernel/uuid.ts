import { hash } from 'node:crypto';

/** Namespace of all ids this product derives. */
const namespace = Buffer.from('6f2d1c1e5b0a4c7e9a3d7d0a51c3e2b4', 'hex');

/** UUIDv5 (RFC 9562 §5.5): the same words give the same id, on every machine and after every crash. */
export function uuid5(...words: readonly (string | number)[]): string {
  const hex = hash('sha1', Buffer.concat([namespace, Buffer.from(words.join('\u0000'))]), 'hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
