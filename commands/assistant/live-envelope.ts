import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';

/** NOTIFY takes less than 8,000 bytes; base64 makes four of three. */
const largestPart = 5_000;

/**
 * Text on its way through Postgres' notification queue, which is kept on disk for a while: encrypted, and cut to the size of a notification.
 * Every process of an installation derives the same key from the vault.
 */
export function liveEnvelope(keyHex: string) {
  const key = Buffer.from(keyHex, 'hex').subarray(0, 32);
  const partial = new Map<string, { readonly parts: string[]; missing: number }>();
  return {
    seal(text: string): readonly string[] {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      const id = randomUUID();
      const parts = Math.ceil(sealed.length / largestPart);
      return Array.from({ length: parts }, (_, i) => `${id}:${i}:${parts}:${sealed.subarray(i * largestPart, (i + 1) * largestPart).toString('base64')}`);
    },
    /** The text once all its parts are in; undefined before, and for anything that is not ours. */
    open(payload: string): string | undefined {
      const [id = '', at = '', of = '', body = ''] = payload.split(':');
      const count = Number(of);
      const index = Number(at);
      if (!Number.isInteger(count) || !Number.isInteger(index) || count < 1 || count > 1_000 || index < 0 || index >= count) return undefined;
      const known = partial.get(id) ?? { parts: [], missing: count };
      known.parts[index] = body;
      known.missing -= 1;
      partial.set(id, known);
      // A sender that died between two parts must not fill the memory.
      const oldest = partial.size > 1_000 ? partial.keys().next().value : undefined;
      if (oldest !== undefined) partial.delete(oldest);
      if (known.missing > 0) return undefined;
      partial.delete(id);
      return decrypt(key, Buffer.concat(known.parts.map((part) => Buffer.from(part, 'base64'))));
    },
  };
}

function decrypt(key: Buffer, sealed: Buffer): string | undefined {
  if (sealed.length < 28) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
