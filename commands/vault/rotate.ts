import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './cipher.ts';
import type { KeyShelf, Wrapped } from './key-shelf.ts';
import type { MasterKey } from './master.ts';
import { placeOfRoot } from './roots.ts';
import { placeOfTenantKey } from './tenant-keyring.ts';
import { placeOfKey, placeOfSecret } from './vault.ts';

export interface RotationDeps {
  readonly master: MasterKey;
  readonly shelf: KeyShelf;
}

const pageSize = 200;

/**
 * Wraps the vault's roots and every tenant key anew under today's master; subjects' keys and events are not touched.
 * Whoever reads meanwhile finds the old or the new bytes, and both open. Gives the number of keys that changed.
 */
export async function rotateMaster({ master, shelf }: RotationDeps): Promise<number> {
  let changed = 0;
  for (const { name, wrapped } of await shelf.roots()) {
    const next = await master.rewrap(placeOfRoot(name), wrapped);
    if (next !== undefined) {
      await shelf.replaceRoot(name, wrapped, next);
      changed += 1;
    }
  }
  for (let after = ''; ;) {
    const page = await shelf.allTenantKeys(after, pageSize);
    for (const row of page) {
      const next = await master.rewrap(placeOfTenantKey(row), row.wrapped);
      if (next !== undefined) {
        await shelf.replaceTenantKey(row, next);
        changed += 1;
      }
    }
    const last = page.at(-1);
    if (!last) return changed;
    after = last.tenantId;
  }
}

/**
 * Gives a tenant a new key, wraps its subjects' keys and secrets with it, and removes the older versions.
 * A process that still wraps with the old one is found by the next round, or is told to look again. Gives the number of keys that changed.
 */
export async function rotateTenant({ master, shelf }: RotationDeps, tenantId: string): Promise<number> {
  const opened = new Map<number, Buffer>();
  const load = async () => {
    for (const row of await shelf.tenantKeys([tenantId]))
      if (!opened.has(row.version)) opened.set(row.version, await master.unwrap(placeOfTenantKey(row), row.wrapped));
  };
  await load();
  if (opened.size === 0) return 0;
  const version = Math.max(...opened.keys()) + 1;
  await shelf.keepTenantKey({ tenantId, version, wrapped: await master.wrap(placeOfTenantKey({ tenantId, version }), randomBytes(32)) });
  await load();
  const newest = opened.get(version);
  if (!newest) return 0;
  let changed = 0;
  do {
    for (;;) {
      const page = await shelf.wrappedBefore(tenantId, version, pageSize);
      if (page.length === 0) break;
      const next = page.flatMap((item) => {
        const old = opened.get(item.tenantKey);
        return old ? [{ ...item, next: encrypt(newest, placeOf(tenantId, item), decrypt(old, placeOf(tenantId, item), item.wrapped)) }] : [];
      });
      await shelf.rewrap(tenantId, version, next);
      changed += next.length;
    }
  } while (!(await shelf.dropTenantKeysBefore(tenantId, version)));
  return changed;
}

function placeOf(tenantId: string, item: Wrapped): string {
  return item.in === 'keys' ? placeOfKey(tenantId, item.id) : placeOfSecret(tenantId, item.id);
}
