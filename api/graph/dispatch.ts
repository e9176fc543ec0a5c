import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Command } from '../../commands/kernel/command.ts';
import type { Envelope, Outcome } from '../../commands/kernel/handle.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { Refusal } from '../errors.ts';
import { waitFor } from '../position.ts';
import type { Context } from './context.ts';
import type { Payload } from './types/payload.ts';
import { toRefusal } from './types/refusal.ts';

export interface Intent {
  readonly commandId?: string | null | undefined;
  readonly tenantId: string;
  readonly reason?: string | null | undefined;
}

/** The envelope of an intent. The sender's id is bound to who sends and for whom, so nobody can meet another's command. */
export function envelopeOf(context: Context, name: string, { commandId, tenantId, reason }: Intent): Envelope {
  const { caller, requestId } = context;
  if (!caller) throw new Refusal('Unauthenticated');
  return {
    commandId: uuid5('graphql', name, tenantId, caller.tenantId, caller.actor.id, commandId ?? randomUUID()),
    caller,
    tenantId,
    correlationId: requestId,
    ...(reason && { reason }),
  };
}

export async function dispatch<I, S, M, C extends string, E extends DomainEvent>(
  context: Context,
  command: Command<string, I, S, M, C, E>,
  input: NoInfer<I>,
  intent: Intent,
): Promise<Outcome<C>> {
  return context.deps.handle(command, input, envelopeOf(context, command.name, intent));
}

/** Turns an outcome into a payload: the refusal in the session's words, or what `read` finds once the write can be seen. */
export async function settle<T>(
  context: Context,
  outcome: Pick<Extract<Outcome, { ok: true }>, 'ok' | 'position'> | Extract<Outcome, { ok: false }>,
  read: () => Promise<T | null | undefined>,
): Promise<Payload<T>> {
  if (!outcome.ok) {
    context.deps.metrics.refusals.inc({ code: outcome.rejection.rejected });
    return { refusal: toRefusal(outcome.rejection, context.locale) };
  }
  await waitFor(context.deps.readDb, outcome.position);
  return { result: (await read()) ?? null, position: String(outcome.position) };
}
