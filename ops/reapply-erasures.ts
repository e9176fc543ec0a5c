import { listDoneErasures } from '../projections/privacy/erasures.ts';
import type { Core } from './core.ts';

/**
 * Destroys again what the log says was destroyed: a restored copy of the keys' store may be older than an erasure.
 * Keys made after an erasure stay. Gives the number of erasures of which keys were back.
 */
export async function reapplyErasures({ readDb, vault }: Pick<Core, 'readDb' | 'vault'>): Promise<number> {
  let back = 0;
  for (const { id: orderId, tenantId, kind, subjectId, destroyedAt, keys } of await readDb.asOperator(listDoneErasures)) {
    // Days are forgotten again by the next retention, which knows whom a hold keeps.
    if (destroyedAt === null || kind === 'days') continue;
    const known = await vault.destroyedBy(orderId);
    if (known.length === keys && known.length > 0) continue;
    const order = { orderId, tenantId, before: destroyedAt };
    if (kind === 'tenant') await vault.destroy({ ...order, kind });
    else if (kind === 'subject' && subjectId !== null) await vault.destroy({ ...order, kind, subjectId });
    if ((await vault.destroyedBy(orderId)).length > known.length) back += 1;
  }
  if (back > 0) await vault.scrub();
  return back;
}
