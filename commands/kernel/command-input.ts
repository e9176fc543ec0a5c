import type { Metadata } from '../../domain/kernel/metadata.ts';
import { plainJson } from '../../domain/kernel/plain-json.ts';
import type { RecordedEvent } from './event-store.ts';
import { sealContext } from './sealing.ts';
import { erased, type Vault } from './vault.ts';

/** Under this name the hash stands in the metadata, and a sealed one is bound to it. */
export const inputField = 'input';

/**
 * What a command asked for, as a keyed hash: with the tenant's key, so that nobody can guess from the log what was typed in, and nothing is
 * left to guess once the tenant is erased. The system's own commands have ids that derive from what they react to; the same id is the same
 * cause, though what is known of it may have grown since, so theirs are not compared.
 */
export async function inputHash(
  vault: Pick<Vault, 'pseudonyms'>,
  { tenantId, actor }: Pick<Metadata, 'tenantId' | 'actor'>,
  command: { readonly name: string; readonly sameInput?: (input: never) => unknown },
  input: unknown,
): Promise<string | undefined> {
  if (actor.kind === 'system') return undefined;
  const asked = command.sameInput ? command.sameInput(input as never) : input;
  const [hash] = await vault.pseudonyms(tenantId, 'command-input', [`${command.name} ${plainJson(asked)}`]);
  return hash?.slice(0, 32);
}

/** Whether an effect in the log is what this input asks for. Effects from before hashes were kept, and those of erased people, are not doubted. */
export async function isEffectOf(vault: Pick<Vault, 'open'>, hash: string | undefined, first: Pick<RecordedEvent, 'id' | 'meta'>): Promise<boolean> {
  const kept = first.meta.input;
  if (kept === undefined || hash === undefined) return true;
  const [opened] = await vault.open(first.meta.tenantId, [{ value: kept, context: sealContext(first.id, inputField) }]);
  return opened === erased || opened === hash;
}
