import { expect } from 'vitest';
import { eventTypes } from '../../domain/catalogue.ts';
import { apply, type Folding } from '../../domain/kernel/decider.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { isRejection, type Rejection } from '../../domain/kernel/rejection.ts';
import { businessDate } from '../../domain/kernel/time.ts';
import { memoryVault } from '../vault/memory.ts';
import type { Command, Facts } from './command.ts';
import { uuid5 } from './uuid.ts';

/** Facts a spec may set; the rest has plain defaults. `more` replaces what the command would gather. */
export interface SpecFacts {
  readonly now?: string;
  readonly tenantId?: string;
  readonly actor?: Facts['actor'];
  readonly commandId?: string;
  readonly more?: object;
  readonly other?: Readonly<Record<string, readonly DomainEvent[]>>;
}

export const specNow = '2026-11-16T09:30:00.000Z';

/** given(folding, ...history).when(command, input).thenEvents(...events) – one sentence per decision. */
export function given<S, H extends DomainEvent>(folding: Folding<S, H>, ...history: readonly NoInfer<H>[]) {
  return {
    when<I, S2, M, C extends string, E extends DomainEvent>(command: Command<string, I, S2, M, C, E>, input: NoInfer<I>, spec: SpecFacts = {}) {
      const run = async (): Promise<readonly E[] | Rejection<C>> => {
        const commandId = spec.commandId ?? 'spec-command';
        const now = spec.now ?? specNow;
        const facts: Facts = {
          now,
          today: businessDate(now),
          tenantId: spec.tenantId ?? 'tenant-a',
          actor: spec.actor ?? { kind: 'user', id: 'user-a' },
          commandId,
          id: (name) => uuid5(commandId, name),
        };
        const parsed = command.input.parse(input);
        const more =
          spec.more ??
          (await command.gather(
            parsed,
            {
              vault: memoryVault(),
              state: async (other, streamId) => fold(other, spec.other?.[streamId] ?? []),
            },
            facts,
          ));
        const decided = command.decide(fold(folding, history) as unknown as S2, parsed, { ...facts, ...(more as M) });
        if (!isRejection(decided)) decided.forEach(asDeclared);
        return decided;
      };
      return {
        /** The decision is exactly these events. */
        async thenEvents(...events: readonly NoInfer<E>[]) {
          expect(await run()).toEqual(events);
        },
        async thenRejected(code: NoInfer<C>, info?: Rejection['info']) {
          const outcome = await run();
          expect(isRejection(outcome) ? outcome.rejected : outcome).toBe(code);
          if (info && isRejection(outcome)) expect(outcome.info).toMatchObject(info);
        },
        async thenNothing() {
          expect(await run()).toEqual([]);
        },
        /** For assertions on parts of the outcome. */
        run,
      };
    },
  };
}

/** No history that could not have been written, and no decision that the log would not take. */
function asDeclared({ type, payload }: DomainEvent): void {
  const declared = eventTypes.get(type);
  const parsed = declared?.schema.safeParse(payload);
  if (parsed && !parsed.success) throw new Error(`${type} is declared otherwise: ${parsed.error.message}`);
}

function fold<S, E extends DomainEvent>(folding: Folding<S, E>, history: readonly DomainEvent[]): S {
  const meta: Metadata = {
    tenantId: 'tenant-a',
    actor: { kind: 'user', id: 'user-a' },
    commandId: 'history',
    $correlationId: 'history',
    $causationId: 'history',
    at: specNow,
  };
  history.forEach(asDeclared);
  return history.reduce<S>((state, event) => apply(folding, state, event, meta), folding.initial);
}
