import type { DomainEvent } from './event.ts';
import type { Metadata } from './metadata.ts';

/** One function per event type; a missing or misspelt one does not compile. */
export type Evolve<State, E extends DomainEvent> = {
  readonly [T in E['type']]: (state: State, payload: Extract<E, { type: T }>['payload'], meta: Metadata) => State;
};

/** How a stream's events fold into the state that decisions are taken on. */
export interface Folding<State, E extends DomainEvent = DomainEvent> {
  readonly name: string;
  readonly initial: State;
  readonly evolve: Evolve<State, E>;
}

/** Applies one stored event. An unknown one stops the fold: nobody decides on a history they cannot read. */
export function apply<State, E extends DomainEvent>(folding: Folding<State, E>, state: State, event: DomainEvent, meta: Metadata): State {
  const step = (folding.evolve as Record<string, ((s: State, p: unknown, m: Metadata) => State) | undefined>)[event.type];
  if (!step) throw new Error(`${folding.name} has no evolver for ${event.type}`);
  return step(state, event.payload, meta);
}
