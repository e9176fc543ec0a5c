import { join } from 'node:path';
import type { ErasureDeps } from '../commands/privacy/carry-out-erasures.ts';
import { folderExportStore } from '../commands/privacy/export-store-folder.ts';
import type { Core } from './core.ts';
import { clearOutbox } from './mail/outbox.ts';

/** What an erasure needs: the keys, and every place where plain copies may lie. */
export function erasureDeps({ handle, vault, clock, data }: Pick<Core, 'handle' | 'vault' | 'clock' | 'data'>): ErasureDeps {
  const exports = folderExportStore({ folder: join(data.path, 'exports'), vault, clock });
  return {
    handle,
    vault,
    clock,
    sweeps: [
      { store: 'exports', sweep: (tenantId) => exports.clear(tenantId) },
      { store: 'mail-outbox', sweep: (tenantId) => clearOutbox(join(data.path, 'mail'), tenantId) },
    ],
  };
}
