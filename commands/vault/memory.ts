import { randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import type { Destruction } from '../kernel/vault.ts';
import { type KeyRow, type KeyShelf, type RootRow, type SecretRow, StaleTenantKey, type TenantKeyRow } from './key-shelf.ts';
import { localMaster } from './local-master.ts';
import { createVault, type OpenVault } from './vault.ts';

/** Real encryption over a shelf in memory, for unit tests; its day is that of their examples. */
export function memoryVault(clock: Clock = () => new Date('2026-11-16T09:30:00.000Z')): OpenVault {
  const master = randomBytes(32);
  return createVault({ master: localMaster(() => [master]), shelf: memoryShelf(), roots: { fingerprint: randomBytes(32), signing: randomBytes(32) }, clock });
}

export function memoryShelf(): KeyShelf {
  const roots = new Map<string, RootRow>();
  const tenantKeys: TenantKeyRow[] = [];
  const keys: (KeyRow & { readonly tenantId: string })[] = [];
  const secrets: (SecretRow & { readonly tenantId: string })[] = [];
  const orders = new Map<string, { readonly order: Pick<Destruction, 'orderId' | 'tenantId' | 'kind' | 'before'>; readonly keyIds: string[] }>();
  const obeyed = new Map<string, number>();
  const ears = new Set<(tenantId: string) => void>();
  const has = (tenantId: string, version: number) => tenantKeys.some((k) => k.tenantId === tenantId && k.version === version);
  const remove = <T>(list: T[], gone: (item: T) => boolean): T[] => {
    const removed = list.filter(gone);
    const kept = list.filter((item) => !gone(item));
    list.splice(0, list.length, ...kept);
    return removed;
  };
  const change = <T>(list: T[], which: (item: T) => boolean, to: (item: T) => T) =>
    list.forEach((item, i) => {
      if (which(item)) list[i] = to(item);
    });

  const destroyed = (order: Destruction): readonly string[] => {
    const due = (k: { tenantId: string; createdAt: string }) => k.tenantId === order.tenantId && k.createdAt <= order.before;
    if (order.kind === 'subject') return remove(keys, (k) => due(k) && k.subjectId === order.subjectId).map((k) => k.keyId);
    if (order.kind === 'tenant') {
      remove(secrets, (s) => s.tenantId === order.tenantId);
      const gone = remove(keys, (k) => k.tenantId === order.tenantId).map((k) => k.keyId);
      return [...gone, ...remove(tenantKeys, (k) => k.tenantId === order.tenantId).map((k) => `tenant/${k.tenantId}/${k.version}`)];
    }
    const days = remove(keys, (k) => due(k) && k.day !== '' && k.day <= order.upTo && !order.except.includes(k.subjectId));
    const people = new Set(days.map((k) => k.subjectId));
    for (const k of keys) if (k.tenantId === order.tenantId && k.day !== '') people.delete(k.subjectId);
    return [...days, ...remove(keys, (k) => due(k) && k.day === '' && people.has(k.subjectId))].map((k) => k.keyId);
  };

  return {
    keepRoot: async (root) => {
      if (!roots.has(root.name)) roots.set(root.name, root);
      return roots.get(root.name) ?? root;
    },
    roots: async () => [...roots.values()],
    replaceRoot: async (name, old, wrapped) => {
      if (roots.get(name)?.wrapped === old) roots.set(name, { name, wrapped });
    },
    tenantKeys: async (tenantIds) => tenantKeys.filter((k) => tenantIds.includes(k.tenantId)),
    allTenantKeys: async (after, limit) => {
      const ids = [...new Set(tenantKeys.map((k) => k.tenantId))]
        .filter((id) => id > after)
        .sort()
        .slice(0, limit);
      return tenantKeys.filter((k) => ids.includes(k.tenantId)).sort((a, b) => (a.tenantId < b.tenantId ? -1 : 1));
    },
    keepTenantKey: async (row) => {
      if ([...orders.values()].some(({ order }) => order.kind === 'tenant' && order.tenantId === row.tenantId)) return undefined;
      if (!has(row.tenantId, row.version)) tenantKeys.push(row);
      return tenantKeys.find((k) => k.tenantId === row.tenantId && k.version === row.version);
    },
    replaceTenantKey: async (row, wrapped) =>
      change(
        tenantKeys,
        (k) => k.tenantId === row.tenantId && k.version === row.version && k.wrapped === row.wrapped,
        (k) => ({ ...k, wrapped }),
      ),
    dropTenantKeysBefore: async (tenantId, version) => {
      if (keys.some((k) => k.tenantId === tenantId && k.tenantKey < version) || secrets.some((s) => s.tenantId === tenantId && s.tenantKey < version))
        return false;
      remove(tenantKeys, (k) => k.tenantId === tenantId && k.version < version);
      return true;
    },
    wrappedBefore: async (tenantId, version, limit) =>
      [
        ...keys
          .filter((k) => k.tenantId === tenantId && k.tenantKey < version)
          .map((k) => ({ in: 'keys' as const, id: k.keyId, tenantKey: k.tenantKey, wrapped: k.wrapped })),
        ...secrets
          .filter((s) => s.tenantId === tenantId && s.tenantKey < version)
          .map((s) => ({ in: 'secrets' as const, id: s.name, tenantKey: s.tenantKey, wrapped: s.wrapped })),
      ].slice(0, limit),
    rewrap: async (tenantId, version, items) => {
      for (const item of items) {
        if (item.in === 'keys')
          change(
            keys,
            (k) => k.tenantId === tenantId && k.keyId === item.id && k.tenantKey === item.tenantKey,
            (k) => ({ ...k, tenantKey: version, wrapped: item.next }),
          );
        else
          change(
            secrets,
            (s) => s.tenantId === tenantId && s.name === item.id && s.wrapped.equals(item.wrapped),
            (s) => ({ ...s, tenantKey: version, wrapped: item.next }),
          );
      }
    },
    keysById: async (tenantId, keyIds) => keys.filter((k) => k.tenantId === tenantId && keyIds.includes(k.keyId)),
    keepKeys: async (tenantId, wanted) =>
      wanted.map((row) => {
        const kept = keys.find((k) => k.tenantId === tenantId && k.subjectId === row.subjectId && k.day === row.day);
        if (kept) return kept;
        if (!has(tenantId, row.tenantKey)) throw new StaleTenantKey();
        keys.push({ ...row, tenantId });
        return row;
      }),
    putSecret: async (tenantId, secret) => {
      if (!has(tenantId, secret.tenantKey)) throw new StaleTenantKey();
      remove(secrets, (s) => s.tenantId === tenantId && s.name === secret.name);
      secrets.push({ ...secret, tenantId });
    },
    getSecret: async (tenantId, name) => secrets.find((s) => s.tenantId === tenantId && s.name === name),
    destroy: async (order) => {
      const known = orders.get(order.orderId);
      const gone = destroyed({ ...order, before: known?.order.before ?? order.before });
      const entry = known ?? { order, keyIds: [] };
      entry.keyIds.push(...gone);
      orders.set(order.orderId, entry);
      for (const tell of ears) tell(order.tenantId);
      return entry.keyIds;
    },
    obeyed: async () => new Map(obeyed),
    obey: async (part, bytes, list) => {
      let back = 0;
      for (const { orderId, tenantId, kind, before, keyIds } of list) {
        const all = kind === 'tenant';
        back += remove(keys, (k) => k.tenantId === tenantId && (all || keyIds.includes(k.keyId))).length;
        if (all) back += remove(secrets, (s) => s.tenantId === tenantId).length + remove(tenantKeys, (k) => k.tenantId === tenantId).length;
        const known = orders.get(orderId)?.keyIds ?? [];
        orders.set(orderId, { order: { orderId, tenantId, kind, before }, keyIds: [...new Set([...known, ...keyIds])] });
        for (const tell of ears) tell(tenantId);
      }
      obeyed.set(part, bytes);
      return back;
    },
    destroyedBy: async (orderId) => orders.get(orderId)?.keyIds ?? [],
    recentDestructions: async () => [...orders.values()].map(({ order: { orderId, tenantId } }) => ({ orderId, tenantId })),
    hear: (listener) => {
      ears.add(listener);
    },
    scrub: async () => ({ tables: 'removed', writeAheadLog: 'removed' }),
    close: async () => undefined,
  };
}
