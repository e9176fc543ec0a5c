import type { Folding } from '../kernel/decider.ts';
import type { AuditEvent } from './events.ts';

/** How often the trail was anchored in a month. */
export interface Anchors {
  readonly count: number;
}

export const anchorsFolding: Folding<Anchors, AuditEvent> = {
  name: 'anchors',
  initial: { count: 0 },
  evolve: { TrailAnchored: ({ count }) => ({ count: count + 1 }) },
};
