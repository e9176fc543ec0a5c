import { apply, type Folding } from '../kernel/decider.ts';
import type { DomainEvent } from '../kernel/event.ts';
import type { Metadata } from '../kernel/metadata.ts';
import type { Instant } from '../kernel/time.ts';

/** An event of the log, as far as replay needs it. */
export interface Happened {
  readonly id: string;
  readonly position: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly meta: Metadata;
}

/** An event that made the configuration another one, and from when on it counts. */
export interface Change {
  readonly at: Instant;
  readonly event: Happened;
}

/** All that changed at one instant, in the order of the log. */
export interface Step {
  readonly at: Instant;
  readonly events: readonly Happened[];
}

/** Follows one stream and tells for each event whether its section became another one. */
export function changeFinder<S, E extends DomainEvent>(folding: Folding<S, E>, section: (state: S) => unknown): (event: Happened) => Change | undefined {
  let state = folding.initial;
  let shown = JSON.stringify(section(state));
  let at: Instant = '';
  return (event) => {
    const before = state;
    state = apply(folding, state, { type: event.type, payload: event.data }, event.meta);
    // Recorded by a slow clock: it counts once its predecessor does.
    if (event.meta.at > at) at = event.meta.at;
    if (state === before) return undefined;
    const next = JSON.stringify(section(state));
    if (next === shown) return undefined;
    shown = next;
    return { at, event };
  };
}

export function stepsOf(changes: readonly Change[]): readonly Step[] {
  const ordered = changes.toSorted((a, b) => (a.at === b.at ? Number(a.event.position - b.event.position) : a.at < b.at ? -1 : 1));
  const steps: { at: Instant; events: Happened[] }[] = [];
  for (const { at, event } of ordered) {
    const last = steps.at(-1);
    if (last?.at === at) last.events.push(event);
    else steps.push({ at, events: [event] });
  }
  return steps;
}
