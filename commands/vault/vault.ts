import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { erased, type Subject, type Vault } from '../kernel/vault.ts';
import type { Clock } from '../kernel/clock.ts';
import { decrypt, encrypt } from './cipher.ts';
import { keyCache } from './key-cache.ts';
import { keyMaking } from './key-making.ts';
import { StaleTenantKey, type KeyRow, type KeyShelf } from './key-shelf.ts';
import type { MasterKey } from './master.ts';
import type { Roots } from './roots.ts';
import { signer } from './signer.ts';
import { tenantKeyring } from './tenant-keyring.ts';

const prefix = 'enc:1:';

/** An opened key of a subject lives this long in memory. With the pause between two looks at the shelf it stays below a minute. */
const keptMs = 40_000;
/** A tenant key the shelf has not confirmed for so long is no longer used. */
const trustedMs = 50_000;
const lookMs = 10_000;
const cacheLimit = 50_000;
/** Whose key a tenant's pseudonyms are made with. No person has this id, so only the end of the tenant destroys it. */
const ofPseudonyms = '$pseudonyms';
/** A tenant key that is replaced while we wrap with it makes us wrap again. */
const attempts = 5;

export interface VaultOptions {
  readonly master: MasterKey;
  readonly shelf: KeyShelf;
  readonly roots: Roots;
  readonly clock: Clock;
  /** Monotonic milliseconds. */
  readonly now?: () => number;
}

export interface OpenVault extends Vault {
  /** Looks at what other processes destroyed and drops what has been kept long enough. Runs by itself every few seconds. */
  look(): Promise<void>;
  close(): Promise<void>;
}

export const placeOfKey = (tenantId: string, keyId: string) => `${tenantId}/${keyId}`;
export const placeOfSecret = (tenantId: string, name: string) => `${tenantId}/secret/${name}`;

/**
 * Envelope encryption: the master wraps one key per tenant, that wraps one key per subject (and day), and that encrypts the values.
 * A sealed value reads `enc:1:<key id>:<base64url of nonce, tag, ciphertext>`.
 */
export function createVault({ master, shelf, roots, clock, now = () => performance.now() }: VaultOptions): OpenVault {
  const cache = keyCache({ now, keptMs, limit: cacheLimit });
  const tenants = tenantKeyring({ master, shelf, now, trustedMs });
  const listeners = new Set<(tenantId: string | undefined) => void>();
  const seen = new Set<string>();
  let lookedAt = now();

  const forget = (tenantId: string | undefined) => {
    cache.forget(tenantId);
    tenants.forget(tenantId);
    for (const tell of listeners) tell(tenantId);
  };
  shelf.hear(forget);

  const unwrap = async (mark: number, tenantId: string, row: KeyRow): Promise<Buffer | undefined> => {
    const wrapping = await tenants.version(tenantId, row.tenantKey);
    if (!wrapping) return undefined;
    const key = decrypt(wrapping, placeOfKey(tenantId, row.keyId), row.wrapped);
    cache.keep(mark, tenantId, row.keyId, key, nameOf({ tenantId, subjectId: row.subjectId, day: row.day }));
    return key;
  };

  /** Retries when a tenant key was replaced under our hands. */
  const wrapping = async <T>(tenantId: string, work: (version: number, key: Buffer) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const { version, key } = await tenants.current(tenantId);
      try {
        return await work(version, key);
      } catch (error) {
        if (!(error instanceof StaleTenantKey) || attempt === attempts) throw error;
        tenants.forget(tenantId);
      }
    }
  };

  const makeKeys = keyMaking((tenantId, wanted) =>
    wrapping(tenantId, async (version, tenantKey) => {
      const found = new Map<string, { keyId: string; key: Buffer }>();
      const mark = cache.mark();
      const createdAt = clock().toISOString();
      const made = [...wanted.values()].map(({ subjectId, day = '' }): KeyRow => {
        const keyId = randomUUID();
        return { keyId, subjectId, day, tenantKey: version, createdAt, wrapped: encrypt(tenantKey, placeOfKey(tenantId, keyId), randomBytes(32)) };
      });
      for (const row of await shelf.keepKeys(tenantId, made)) {
        const key = await unwrap(mark, tenantId, row);
        if (!key) throw new StaleTenantKey();
        found.set(nameOf({ tenantId, subjectId: row.subjectId, day: row.day }), { keyId: row.keyId, key });
      }
      return found;
    }),
  );

  const keysFor = async (subjects: readonly Subject[]): Promise<ReadonlyMap<string, { keyId: string; key: Buffer }>> => {
    const found = new Map<string, { keyId: string; key: Buffer }>();
    const missing = new Map<string, Map<string, Subject>>();
    for (const subject of subjects) {
      const name = nameOf(subject);
      const known = cache.bySubject(name);
      if (known) found.set(name, known);
      else missing.set(subject.tenantId, (missing.get(subject.tenantId) ?? new Map<string, Subject>()).set(name, subject));
    }
    for (const [tenantId, wanted] of missing) {
      const made = await makeKeys(tenantId, wanted);
      for (const name of wanted.keys()) {
        const key = made.get(name);
        if (key) found.set(name, key);
      }
    }
    return found;
  };

  const keysById = async (tenantId: string, keyIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    const found = new Map<string, Buffer>();
    let missing = keyIds.filter((keyId) => {
      const key = cache.byId(tenantId, keyId);
      if (key) found.set(keyId, key);
      return !key;
    });
    // A key may be wrapped anew between the look at it and the look at the tenant's key; then both are looked at again.
    for (let attempt = 0; missing.length > 0 && attempt < attempts; attempt += 1) {
      const mark = cache.mark();
      const again: string[] = [];
      for (const row of await shelf.keysById(tenantId, missing)) {
        const key = await unwrap(mark, tenantId, row);
        if (key) found.set(row.keyId, key);
        else again.push(row.keyId);
      }
      missing = again;
    }
    return found;
  };

  const look = async (): Promise<void> => {
    try {
      const recent = await shelf.recentDestructions();
      for (const { orderId, tenantId } of recent) {
        if (seen.has(orderId)) continue;
        seen.add(orderId);
        forget(tenantId);
      }
      // What the shelf no longer tells of is not told again; an order met twice only forgets twice.
      const told = new Set(recent.map(({ orderId }) => orderId));
      for (const orderId of seen) if (!told.has(orderId)) seen.delete(orderId);
      for (const tenantId of await tenants.revalidate()) {
        cache.forget(tenantId);
        for (const tell of listeners) tell(tenantId);
      }
      lookedAt = now();
    } catch {
      // Without the shelf nobody can say what was destroyed: before the minute is over, all that is open is given up.
      if (now() - lookedAt >= keptMs) forget(undefined);
    }
    cache.expire();
    tenants.expire();
  };
  const looking = setInterval(() => void look(), lookMs);
  looking.unref();

  return {
    seal: async (requests) => {
      const keys = await keysFor(requests.map((r) => r.subject));
      return requests.map(({ subject, context, value }) => {
        const found = keys.get(nameOf(subject));
        if (!found) throw new Error('the vault lost a key it just made');
        return `${prefix}${found.keyId}:${encrypt(found.key, context, Buffer.from(JSON.stringify(value))).toString('base64url')}`;
      });
    },
    open: async (tenantId, sealed) => {
      const parts = sealed.map(({ value }) => (typeof value === 'string' && value.startsWith(prefix) ? value.slice(prefix.length).split(':') : undefined));
      const keys = await keysById(tenantId, [...new Set(parts.flatMap((p) => (p?.[0] ? [p[0]] : [])))]);
      return sealed.map(({ value, context }, i) => {
        const [keyId, body] = parts[i] ?? [];
        if (!keyId || !body) return value;
        const key = keys.get(keyId);
        if (!key) return erased;
        return JSON.parse(decrypt(key, context, Buffer.from(body, 'base64url')).toString()) as unknown;
      });
    },
    putSecret: (tenantId, name, secret, expiresAt) =>
      wrapping(tenantId, (version, key) =>
        shelf.putSecret(tenantId, {
          name,
          tenantKey: version,
          wrapped: encrypt(key, placeOfSecret(tenantId, name), Buffer.from(secret)),
          expiresAt,
        }),
      ),
    getSecret: async (tenantId, name) => {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const found = await shelf.getSecret(tenantId, name);
        if (!found || (found.expiresAt !== undefined && found.expiresAt <= clock().toISOString())) return undefined;
        const key = await tenants.version(tenantId, found.tenantKey);
        if (key) return decrypt(key, placeOfSecret(tenantId, name), found.wrapped).toString();
      }
      return undefined;
    },
    pseudonyms: async (tenantId, purpose, values) => {
      const subject = { tenantId, subjectId: ofPseudonyms };
      const found = (await keysFor([subject])).get(nameOf(subject));
      if (!found) throw new Error('the vault lost a key it just made');
      return values.map((value) => createHmac('sha256', found.key).update(`${purpose}\u0000${value}`).digest('hex'));
    },
    fingerprint: (purpose, value) => createHmac('sha256', roots.fingerprint).update(`${purpose}\u0000${value}`).digest('hex'),
    destroy: async (order) => {
      const keyIds = await shelf.destroy(order);
      seen.add(order.orderId);
      forget(order.tenantId);
      return { keyIds };
    },
    scrub: () => shelf.scrub(),
    destroyedBy: (orderId) => shelf.destroyedBy(orderId),
    onForget: (listener) => {
      listeners.add(listener);
    },
    ...signer(roots.signing),
    look,
    close: async () => {
      clearInterval(looking);
      await shelf.close();
    },
  };
}

function nameOf({ tenantId, subjectId, day }: Subject): string {
  return `${tenantId}\u0000${subjectId}\u0000${day ?? ''}`;
}
