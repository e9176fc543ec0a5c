import { memoryArchive } from '../../../commands/invoices/documents.examples.ts';
import { memoryStore } from '../../../commands/event-store/memory.ts';
import type { EventStore } from '../../../commands/kernel/event-store.ts';
import { memoryShelf } from '../../../commands/vault/memory.ts';
import type { KeyRow, KeyShelf, TenantKeyRow } from '../../../commands/vault/key-shelf.ts';
import { localMaster } from '../../../commands/vault/local-master.ts';
import { createVault, type OpenVault } from '../../../commands/vault/vault.ts';
import type { PolicyCheckpoints } from '../../../commands/kernel/policy-checkpoints.ts';
import { jobQueue } from './job-queue.ts';
import { readTables } from './read-tables.ts';
import type { Life, Scheduler } from './scheduler.ts';
import { trailTrees } from './trail.ts';

// The same keys in every telling: ids derive from them, and secrets of a prompt are counted as its words are.
const master = localMaster(() => [Buffer.alloc(32, 1)]);
const roots = { fingerprint: Buffer.alloc(32, 2), signing: Buffer.alloc(32, 3) };
const tenantIds = ['tenant-a', 'tenant-b'];
let made: Promise<readonly (TenantKeyRow & { readonly keys: readonly KeyRow[] })[]> | undefined;

/** Each tenant's key, and the one its pseudonyms are made with. */
async function firstKeys() {
  const shelf = memoryShelf();
  const keys = new Map<string, readonly KeyRow[]>();
  const noted: KeyShelf = {
    ...shelf,
    keepKeys: async (tenantId, rows) => {
      keys.set(tenantId, rows);
      return shelf.keepKeys(tenantId, rows);
    },
  };
  const vault = createVault({ master, shelf: noted, roots, clock: () => new Date('2026-11-16T09:30:00.000Z') });
  for (const tenantId of tenantIds) await vault.pseudonyms(tenantId, 'contact', ['somebody']);
  await vault.close();
  return (await shelf.tenantKeys(tenantIds)).map((row) => ({ ...row, keys: keys.get(row.tenantId) ?? [] }));
}

/** All that outlives a process. */
export async function disk({ clock, random }: Pick<Scheduler, 'clock' | 'random'>) {
  const shelf = memoryShelf();
  for (const { keys, ...row } of await (made ??= firstKeys())) {
    await shelf.keepTenantKey(row);
    await shelf.keepKeys(row.tenantId, keys);
  }
  const checkpoints = new Map<string, bigint[]>();
  return {
    log: memoryStore(),
    head: { position: 0n },
    shelf,
    master,
    roots,
    jobs: jobQueue(clock),
    archive: memoryArchive(),
    /** Ids of the mails that the server took. */
    mails: [] as string[],
    tables: readTables(),
    trail: trailTrees(),
    checkpoints: {
      load: (name: string) => checkpoints.get(name)?.at(-1) ?? 0n,
      save: (name: string, position: bigint) => checkpoints.set(name, [...(checkpoints.get(name) ?? []), position]),
      /** Their commits don't wait for the disk, so a power cut may take back the newest. */
      powerCut: () => {
        for (const kept of checkpoints.values()) if (random.next() < 0.3) kept.splice(random.between(0, kept.length - 1));
      },
    },
  };
}
export type Disk = Awaited<ReturnType<typeof disk>>;

/** The log as a life reaches it. */
export function logOf(life: Life, { log, head }: Disk): EventStore {
  return {
    append: (streamId, expected, events) =>
      life.reach(`append ${streamId}`, async () => {
        const appended = await log.append(streamId, expected, events);
        head.position = await log.head();
        return appended;
      }),
    readStream: (...args) => life.reach('read stream', () => log.readStream(...args)),
    readAll: (...args) => life.reach('read log', () => log.readAll(...args)),
    newest: (limit) => life.reach('read newest', () => log.newest(limit)),
    head: () => life.reach('read head', () => log.head()),
    changed: (after) => life.until(() => head.position > after),
    close: async () => undefined,
  };
}

/** The vault as a life reaches it. Its keys in memory go with the life. */
export function vaultOf(life: Life, { shelf, master, roots }: Disk, clock: () => Date): OpenVault {
  const reached: KeyShelf = {
    ...shelf,
    keepTenantKey: (row) => life.reach('keep tenant key', () => shelf.keepTenantKey(row)),
    keepKeys: (tenantId, keys) => life.reach('keep keys', () => shelf.keepKeys(tenantId, keys)),
    putSecret: (tenantId, secret) => life.reach('put secret', () => shelf.putSecret(tenantId, secret)),
    destroy: (order) => life.reach('destroy keys', () => shelf.destroy(order)),
    scrub: () => life.reach('scrub', () => shelf.scrub()),
  };
  const vault = createVault({ master, shelf: reached, roots, clock, now: () => clock().getTime() });
  void life.end.then(() => vault.close());
  return vault;
}

export function checkpointsOf(life: Life, { checkpoints }: Disk): PolicyCheckpoints {
  return {
    load: (name) => life.reach(`load ${name}`, () => checkpoints.load(name)),
    save: async (name, position) => {
      await life.reach(`save ${name}`, () => checkpoints.save(name, position));
    },
    lease: async () => true,
    close: async () => undefined,
  };
}
