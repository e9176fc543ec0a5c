import { afterAll, beforeAll } from 'vitest';
import { uuid5 } from '../kernel/uuid.ts';
import type { KeyShelf } from './key-shelf.ts';
import { localMaster } from './local-master.ts';
import type { MasterKey } from './master.ts';
import { openRoots } from './roots.ts';
import { createVault, type OpenVault } from './vault.ts';

/** Several processes' views of one shelf. */
export type OpenShelves = () => Promise<{ readonly shelf: () => KeyShelf; readonly close: () => Promise<void> }>;

export interface Process {
  readonly vault: OpenVault;
  readonly shelf: KeyShelf;
  readonly master: MasterKey;
}

export const benchInstant = '2026-11-16T09:30:00.000Z';

/** Starts what the contracts call processes: vaults with a memory of their own on one shelf. Closes them at the end. */
export function vaultBench(name: string, open: OpenShelves) {
  let shelves: Awaited<ReturnType<OpenShelves>>;
  const opened: OpenVault[] = [];
  beforeAll(async () => {
    shelves = await open();
  });
  afterAll(async () => {
    for (const vault of opened) await vault.close();
    await shelves.close();
  });
  const shelf = () => shelves.shelf();
  return {
    shelf,
    start: async (options: { readonly master?: MasterKey; readonly now?: () => number; readonly instant?: string } = {}): Promise<Process> => {
      const own = shelf();
      const master = options.master ?? localMaster(() => [Buffer.alloc(32, 7)]);
      const vault = createVault({
        master,
        shelf: own,
        roots: await openRoots(master, own),
        clock: () => new Date(options.instant ?? benchInstant),
        ...(options.now && { now: options.now }),
      });
      opened.push(vault);
      return { vault, shelf: own, master };
    },
    sealOne: async ({ vault }: Process, tenantId: string, subjectId: string, value: string, day?: string): Promise<string> => {
      const [sealed = ''] = await vault.seal([{ subject: { tenantId, subjectId, ...(day !== undefined && { day }) }, context: 'event/field', value }]);
      return sealed;
    },
    openOne: async ({ vault }: Process, tenantId: string, value: string): Promise<unknown> =>
      (await vault.open(tenantId, [{ value, context: 'event/field' }]))[0],
    order: (id: string, tenantId: string) => ({ orderId: uuid5(name, id), tenantId, before: benchInstant }),
  };
}
