import type { Instant } from '../../domain/kernel/time.ts';

/** A checkpoint of the operator's tree on its way to somebody who keeps it. */
export interface Testimony {
  readonly note: string;
  readonly size: number;
  readonly vkey: string;
  readonly at: Instant;
  readonly cause: 'schedule' | 'demand';
}

/** Keeps checkpoints where whoever runs the database can't change them. Taking the same one twice is harmless. */
export interface Witness {
  readonly name: string;
  /** A scheduled checkpoint is only handed over when the last one is at least that old; one on demand always is. */
  readonly everyMs: number;
  take(testimony: Testimony): Promise<void>;
}

/**
 * The last checkpoint of each tree that left the house, kept outside the database: after an older backup was restored, the database
 * no longer knows what was given out, and would sign a second history.
 */
export interface GivenOut {
  last(base: string, tree: string): Promise<string | undefined>;
  /** Resolves when the note is kept; only then may it be given out. */
  keep(base: string, tree: string, note: string): Promise<void>;
}
