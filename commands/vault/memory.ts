import { randomBytes } from 'node:crypto';
import { systemClock, type Clock } from '../kernel/clock.ts';
import type { Vault } from '../kernel/vault.ts';
import { createVault, type KeyShelf } from './vault.ts';

/** Real encryption over a shelf in memory, for unit tests. */
export function memoryVault(clock: Clock = systemClock): Vault {
  return createVault({ masterKey: randomBytes(32), shelf: memoryShelf(), clock });
}

export function memoryShelf(): KeyShelf {
  const keys = new Map<string, Buffer>();
  const secrets = new Map<string, { wrapped: Buffer; expiresAt: string | undefined }>();
  const found = (tenantId: string, ids: readonly string[]) => new Map(ids.flatMap((id) => { const k = keys.get(`${tenantId}/${id}`); return k ? [[id, k] as const] : []; }));
  return {
    keys: async (tenantId, ids) => found(tenantId, ids),
    keepKeys: async (tenantId, wanted) => {
      for (const { keyId, wrapped } of wanted) if (!keys.has(`${tenantId}/${keyId}`)) keys.set(`${tenantId}/${keyId}`, wrapped);
      return found(tenantId, wanted.map((w) => w.keyId));
    },
    putSecret: async (tenantId, name, wrapped, expiresAt) => { secrets.set(`${tenantId}/${name}`, { wrapped, expiresAt }); },
    getSecret: async (tenantId, name) => secrets.get(`${tenantId}/${name}`),
  };
}
