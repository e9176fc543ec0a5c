import { type Caller, system } from '../../commands/kernel/caller.ts';
import type { Command } from '../../commands/kernel/command.ts';
import type { Done, Envelope, Handle, Outcome } from '../../commands/kernel/handle.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import type { Vault } from '../../commands/kernel/vault.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Instant } from '../../domain/kernel/time.ts';

/** Where the demo's people sit: every act is a command with an instant of the past, marked as demo, with an id of its own. */
export interface Desk {
  readonly handle: Handle;
  readonly vault: Vault;
  envelope(intent: string, at: Instant, as: Caller, options?: { readonly tenantId?: string; readonly commandId?: string; readonly reason?: string }): Envelope;
  /** Handles the command; a refusal means that the story is wrong. */
  act<I, S, M, C extends string, E extends DomainEvent>(command: Command<string, I, S, M, C, E>, input: NoInfer<I>, envelope: Envelope): Promise<Done>;
}

export function createDesk({ handle, vault }: { readonly handle: Handle; readonly vault: Vault }): Desk {
  return {
    handle,
    vault,
    envelope: (intent, at, as, { tenantId, commandId, reason } = {}) => ({
      commandId: commandId ?? idOf(intent),
      caller: as,
      at: new Date(at),
      demo: true,
      ...(tenantId !== undefined && { tenantId }),
      ...(reason !== undefined && { reason }),
    }),
    act: async (command, input, envelope) => must(await handle(command, input, envelope), command.name),
  };
}

export function must<T extends { readonly ok: true }>(outcome: T | Exclude<Outcome, Done>, what: string): T {
  if (outcome.ok) return outcome;
  throw new Error(`the demo's ${what} was refused: ${JSON.stringify(outcome.rejection)}`);
}

/** The same story has the same ids, so that a second try finds what the first one did. */
export function idOf(...words: readonly (string | number)[]): string {
  return uuid5('demo', ...words);
}

export const operator: Caller = { ...system(OPERATOR, 'demo'), actor: { kind: 'operator', id: 'demo' } };
export const colleague = (tenantId: string, userId: string): Caller => ({ ...system(tenantId, 'demo'), actor: { kind: 'user', id: userId } });
export const machine = (tenantId: string, name = 'take-turn'): Caller => system(tenantId, name);
export const customer = (tenantId: string, contactId: string): Caller => ({ ...system(tenantId, 'demo'), actor: { kind: 'contact', id: contactId } });
