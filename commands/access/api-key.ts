import { randomBytes } from 'node:crypto';

/** `oce_<prefix>_<secret>`: the prefix finds the key, 256 random bits prove it. The fixed start lets secret scanners recognise it. */
const form = /^oce_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;

export interface PlainApiKey {
  readonly prefix: string;
  readonly secret: string;
}

export function newApiKey(): PlainApiKey {
  return { prefix: randomBytes(6).toString('hex'), secret: randomBytes(32).toString('base64url') };
}

export function writeApiKey({ prefix, secret }: PlainApiKey): string {
  return `oce_${prefix}_${secret}`;
}

export function readApiKey(written: string): PlainApiKey | undefined {
  const [, prefix, secret] = form.exec(written) ?? [];
  return prefix && secret ? { prefix, secret } : undefined;
}
