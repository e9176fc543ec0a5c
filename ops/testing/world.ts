import { eventTypes } from '../../domain/catalogue.ts';
import { memoryStore } from '../../commands/event-store/memory.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { system } from '../../commands/kernel/caller.ts';
import { memoryVault } from '../../commands/vault/memory.ts';

/** The write side in memory, with a clock a test can set: for specs that need `handle` and not only a decision. */
export function createWorld(start = '2026-11-16T09:30:00.000Z') {
  let now = new Date(start);
  const clock = () => new Date(now);
  const store = memoryStore();
  const vault = memoryVault(clock);
  const handle = createHandle({ store, vault, types: eventTypes, clock });
  return {
    store,
    vault,
    handle,
    clock,
    types: eventTypes,
    setClock: (instant: string) => {
      now = new Date(instant);
    },
    advance: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    /** An envelope of the system for a tenant. */
    envelope: (commandId: string, tenantId = 'tenant-a') => ({ commandId, caller: system(tenantId, 'spec'), tenantId }),
  };
}
export type World = ReturnType<typeof createWorld>;
