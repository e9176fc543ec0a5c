import { apply, type Folding } from '../../domain/kernel/decider.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { plainJson } from '../../domain/kernel/plain-json.ts';
import { isConfiguration } from '../../domain/event-kinds.ts';
import type { Vault } from './vault.ts';

/**
 * How something was set up before and after a decision, as keyed hashes of the whole folded state: whoever changes the log or a state in
 * between breaks the chain of one decision's `after` and the next one's `before`. With the tenant's key, since a state may name people.
 * Undefined for decisions that change no configuration.
 */
export async function configurationHashes(
  vault: Pick<Vault, 'pseudonyms'>,
  folding: Folding<unknown, DomainEvent>,
  state: unknown,
  decision: readonly DomainEvent[],
  meta: Metadata,
): Promise<Metadata['configuration']> {
  if (!decision.some(({ type }) => isConfiguration(type))) return undefined;
  const next = decision.reduce((folded, event) => apply(folding, folded, event, meta), state);
  const [before, after] = await vault.pseudonyms(
    meta.tenantId,
    'configuration',
    [state, next].map((one) => `${folding.name} ${plainJson(one)}`),
  );
  return before === undefined || after === undefined ? undefined : { before: before.slice(0, 32), after: after.slice(0, 32) };
}
