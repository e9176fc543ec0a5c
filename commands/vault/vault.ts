import { createHmac, randomBytes } from 'node:crypto';
import { erased, type Subject, type Vault } from '../kernel/vault.ts';
import type { Clock } from '../kernel/clock.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { decrypt, encrypt } from './cipher.ts';

/** Where wrapped keys and secrets lie. Nothing in it is readable without the master key. */
export interface KeyShelf {
  /** The wrapped key of each id; ids without one are absent. */
  keys(tenantId: string, keyIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Keeps a wrapped key under its id unless there is one, and returns the one that is kept. */
  keepKeys(tenantId: string, keys: readonly { readonly keyId: string; readonly subjectId: string; readonly day: string | undefined; readonly wrapped: Buffer }[]): Promise<ReadonlyMap<string, Buffer>>;
  putSecret(tenantId: string, name: string, wrapped: Buffer, expiresAt: string | undefined): Promise<void>;
  getSecret(tenantId: string, name: string): Promise<{ readonly wrapped: Buffer; readonly expiresAt: string | undefined } | undefined>;
}

const prefix = 'enc:1:';
const cacheLimit = 50_000;

/**
 * Envelope encryption: the master key wraps one key per subject (and day); that key encrypts the values.
 * A sealed value reads `enc:1:<key id>:<base64url of nonce, tag, ciphertext>`.
 */
export function createVault(options: { readonly masterKey: Buffer; readonly shelf: KeyShelf; readonly clock: Clock }): Vault {
  const { masterKey, shelf, clock } = options;
  if (masterKey.length !== 32) throw new Error('the master key holds 32 bytes');
  const wrapKey = derive(masterKey, 'wrap');
  const fingerprintKey = derive(masterKey, 'fingerprint');
  const known = new Map<string, Buffer>();

  const remember = (keyId: string, key: Buffer) => {
    if (known.size >= cacheLimit) known.clear();
    known.set(keyId, key);
    return key;
  };
  const unwrap = (tenantId: string, keyId: string, wrapped: Buffer) => remember(keyId, decrypt(wrapKey, `${tenantId}/${keyId}`, wrapped));

  const keysFor = async (subjects: readonly Subject[]): Promise<ReadonlyMap<string, Buffer>> => {
    const missing = new Map<string, Map<string, Subject>>();
    for (const subject of subjects) {
      const keyId = idOf(subject);
      if (known.has(keyId)) continue;
      const ofTenant = missing.get(subject.tenantId) ?? new Map<string, Subject>();
      missing.set(subject.tenantId, ofTenant.set(keyId, subject));
    }
    for (const [tenantId, wanted] of missing) {
      const made = [...wanted].map(([keyId, { subjectId, day }]) => ({ keyId, subjectId, day, wrapped: encrypt(wrapKey, `${tenantId}/${keyId}`, randomBytes(32)) }));
      for (const [keyId, wrapped] of await shelf.keepKeys(tenantId, made)) unwrap(tenantId, keyId, wrapped);
    }
    return known;
  };

  return {
    seal: async (requests) => {
      const keys = await keysFor(requests.map((r) => r.subject));
      return requests.map(({ subject, context, value }) => {
        const keyId = idOf(subject);
        const key = keys.get(keyId);
        if (!key) throw new Error('the vault lost a key it just made');
        return `${prefix}${keyId}:${encrypt(key, context, Buffer.from(JSON.stringify(value))).toString('base64url')}`;
      });
    },
    open: async (tenantId, sealed) => {
      const parts = sealed.map(({ value }) => (typeof value === 'string' && value.startsWith(prefix) ? value.slice(prefix.length).split(':') : undefined));
      const missing = [...new Set(parts.flatMap((p) => (p?.[0] && !known.has(p[0]) ? [p[0]] : [])))];
      if (missing.length > 0) for (const [keyId, wrapped] of await shelf.keys(tenantId, missing)) unwrap(tenantId, keyId, wrapped);
      return sealed.map(({ value, context }, i) => {
        const [keyId, body] = parts[i] ?? [];
        if (!keyId || !body) return value;
        const key = known.get(keyId);
        if (!key) return erased;
        return JSON.parse(decrypt(key, context, Buffer.from(body, 'base64url')).toString()) as unknown;
      });
    },
    putSecret: async (tenantId, name, secret, expiresAt) => shelf.putSecret(tenantId, name, encrypt(wrapKey, `${tenantId}/secret/${name}`, Buffer.from(secret)), expiresAt),
    getSecret: async (tenantId, name) => {
      const found = await shelf.getSecret(tenantId, name);
      if (!found || (found.expiresAt !== undefined && found.expiresAt <= clock().toISOString())) return undefined;
      return decrypt(wrapKey, `${tenantId}/secret/${name}`, found.wrapped).toString();
    },
    fingerprint: (purpose, value) => createHmac('sha256', fingerprintKey).update(`${purpose}\u0000${value}`).digest('hex'),
  };
}

function idOf({ tenantId, subjectId, day }: Subject): string {
  return uuid5('key', tenantId, subjectId, day ?? '');
}

function derive(master: Buffer, purpose: string): Buffer {
  return createHmac('sha256', master).update(`openclaw-enterprise/${purpose}`).digest();
}
