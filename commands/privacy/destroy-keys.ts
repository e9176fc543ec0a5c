import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Swept } from '../../domain/privacy/erasure-outcome.ts';
import type { Destruction, Vault } from '../kernel/vault.ts';
import type { Sweep } from './sweep.ts';

export interface DestructionDeps {
  readonly vault: Vault;
  readonly sweeps: readonly Sweep[];
}

export interface Outcome {
  readonly keys: number;
  readonly keyIdsSha256: string;
  readonly swept: Swept[];
  readonly destroyedAt: Instant;
}

/** Keys first: from then on nobody reads, whatever fails afterwards. Then the copies, then the bytes of the keys themselves. */
export async function destroyKeys({ vault, sweeps }: DestructionDeps, order: Destruction, options: { readonly copies: 'all' | 'exports' }): Promise<Outcome> {
  const { keyIds } = await vault.destroy(order);
  const swept: Swept[] = [{ store: 'vault', outcome: 'removed', count: keyIds.length }];
  // A pack holds what the keys that are gone had sealed; where none is gone, packs hold nothing that is over.
  const copies = options.copies === 'all' ? sweeps : sweeps.filter(({ store }) => store === options.copies && keyIds.length > 0);
  for (const { store, sweep } of copies) swept.push({ store, outcome: 'removed', count: await sweep(order.tenantId) });
  const { tables, writeAheadLog } = await vault.scrub();
  swept.push({ store: 'vault-files', outcome: tables, count: keyIds.length }, { store: 'write-ahead-log', outcome: writeAheadLog, count: keyIds.length });
  return { keys: keyIds.length, keyIdsSha256: sha256OfKeyIds(keyIds), swept, destroyedAt: order.before };
}

export function sha256OfKeyIds(keyIds: readonly string[]): string {
  return createHash('sha256')
    .update(
      [...keyIds]
        .sort()
        .map((id) => `${id}\n`)
        .join(''),
    )
    .digest('hex');
}
