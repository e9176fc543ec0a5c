import type { z } from 'zod';
import type { Folding } from '../../domain/kernel/decider.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Actor } from '../../domain/kernel/metadata.ts';
import type { Rejection } from '../../domain/kernel/rejection.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import type { Permission } from './permission.ts';
import type { Vault } from './vault.ts';

/** What every decision may know of the world. It comes in; no decision holds a clock. */
export interface Facts {
  readonly now: Instant;
  readonly today: BusinessDate;
  readonly tenantId: string;
  readonly actor: Actor;
  readonly commandId: string;
  /** An id derived from the command's id: the same on every retry. */
  readonly id: (name: string) => string;
}

/** What a command may ask for before it decides. */
export interface Sources {
  /** The folded state of another stream, at least as new as the last append of this process. */
  readonly state: <S, E extends DomainEvent>(folding: Folding<S, E>, streamId: string) => Promise<S>;
  readonly vault: Vault;
}

export interface Command<Name extends string, Input, State, More, Code extends string, E extends DomainEvent> {
  readonly name: Name;
  readonly says: string;
  readonly permission: Permission;
  readonly input: z.ZodType<Input>;
  readonly stream: (input: Input, facts: Facts) => string;
  readonly folding: Folding<State, E>;
  /** In order of precedence: the first that applies is the answer. */
  readonly rejections: readonly Code[];
  readonly gather: (input: Input, sources: Sources, facts: Facts) => Promise<More>;
  readonly decide: (state: State, input: Input, facts: Facts & More) => readonly E[] | Rejection<Code>;
  /** What of the input makes a command id that comes again the same command: all of it, unless a caller can't repeat some of it. */
  readonly sameInput?: (input: Input) => unknown;
}

export type AnyCommand = Pick<Command<string, never, never, never, string, never>, 'name' | 'says' | 'permission' | 'rejections'> & {
  readonly input: z.ZodType;
};

const nothing = async () => ({});

/** Declares what can be done: input, permission, refusals in order of precedence, and the pure decision. */
export function command<const Name extends string, S extends z.ZodType, State, E extends DomainEvent, const Code extends string, More = object>(definition: {
  readonly name: Name;
  readonly says: string;
  readonly permission: Permission;
  readonly input: S;
  readonly stream: (input: z.output<S>, facts: Facts) => string;
  readonly folding: Folding<State, E>;
  readonly rejections: readonly Code[];
  readonly gather?: (input: z.output<S>, sources: Sources, facts: Facts) => Promise<More>;
  readonly decide: (state: State, input: z.output<S>, facts: Facts & NoInfer<More>) => readonly NoInfer<E>[] | Rejection<NoInfer<Code>>;
  readonly sameInput?: (input: z.output<S>) => unknown;
}): Command<Name, z.output<S>, State, More, Code, E> {
  return {
    ...definition,
    input: definition.input as unknown as z.ZodType<z.output<S>>,
    gather: definition.gather ?? (nothing as unknown as Command<Name, z.output<S>, State, More, Code, E>['gather']),
  };
}
