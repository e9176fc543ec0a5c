interface Kept {
  readonly tenantId: string;
  readonly keyId: string;
  readonly key: Buffer;
  readonly since: number;
}

/** Opened keys of subjects, by id and by whose they are; each for a bounded time, so that a destroyed one is nowhere a minute later. */
export interface KeyCache {
  /** Of this tenant only: who holds another's ciphertext must not open it because its owner did a moment ago. */
  byId(tenantId: string, keyId: string): Buffer | undefined;
  bySubject(subject: string): { readonly keyId: string; readonly key: Buffer } | undefined;
  /** What is read from the shelf while keys are being forgotten may already be gone: take the mark before reading, give it with the key. */
  mark(): number;
  keep(mark: number, tenantId: string, keyId: string, key: Buffer, subject?: string): void;
  forget(tenantId: string | undefined): void;
  expire(): void;
  size(): number;
}

export function keyCache(options: { readonly now: () => number; readonly keptMs: number; readonly limit: number }): KeyCache {
  const { now, keptMs, limit } = options;
  const ids = new Map<string, Kept>();
  const subjects = new Map<string, Kept>();
  let forgotten = 0;
  const fresh = (kept: Kept | undefined) => (kept && now() - kept.since < keptMs ? kept : undefined);
  const drop = (gone: (kept: Kept) => boolean) => {
    for (const map of [ids, subjects]) for (const [name, kept] of map) if (gone(kept)) map.delete(name);
  };
  return {
    byId: (tenantId, keyId) => {
      const kept = fresh(ids.get(keyId));
      return kept?.tenantId === tenantId ? kept.key : undefined;
    },
    bySubject: (subject) => fresh(subjects.get(subject)),
    mark: () => forgotten,
    keep: (mark, tenantId, keyId, key, subject) => {
      if (mark !== forgotten) return;
      if (ids.size >= limit) {
        ids.clear();
        subjects.clear();
      }
      const kept = { tenantId, keyId, key, since: now() };
      ids.set(keyId, kept);
      if (subject !== undefined) subjects.set(subject, kept);
    },
    forget: (tenantId) => {
      forgotten += 1;
      drop((kept) => tenantId === undefined || kept.tenantId === tenantId);
    },
    expire: () => drop((kept) => now() - kept.since >= keptMs),
    size: () => ids.size,
  };
}
