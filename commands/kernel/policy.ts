import type { EventType } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import type { Envelope, Handle } from './handle.ts';

/** The event a policy reacts to, with its personal fields still sealed. */
export interface Happened<P> {
  readonly payload: P;
  readonly meta: Metadata;
  readonly eventId: string;
  readonly streamId: string;
  readonly position: bigint;
}

export interface Reaction {
  readonly handle: Handle;
  /** An envelope for a command of this reaction: its id derives from the event and the name, so a repeat has no second effect. */
  readonly envelope: (name: string, options?: { readonly tenantId?: string }) => Envelope;
  readonly jobs: Jobs;
}

/**
 * Work in the outer world, done at least once by a worker. Added again while it waits or runs, a job stays one; once done it is forgotten,
 * so that one added late runs again: every worker finds out from the log what is still to do.
 */
export interface Jobs {
  add(job: Job): Promise<void>;
}
export interface Job {
  /** The queue's name = the file that works on it, e.g. `take-turn`. */
  readonly name: string;
  /** Letters, digits, `-` and `_`; derived from the event that caused the job. */
  readonly id: string;
  readonly tenantId: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly delayMs?: number;
  /** Default 8, with exponential backoff from one second. */
  readonly attempts?: number;
}

export interface Policy {
  /** `whenever-<event>-<command or job>`, as the file is called. */
  readonly name: string;
  readonly says: string;
  readonly on: string;
  readonly react: (happened: Happened<never>, reaction: Reaction) => Promise<void>;
}

/** Turns an event into a command or a job, and nothing else; may run twice for one event. */
export function policy<T extends string, P>(definition: {
  readonly name: string;
  readonly says: string;
  readonly on: EventType<T, P>;
  readonly react: (happened: Happened<P>, reaction: Reaction) => Promise<void>;
}): Policy {
  return { ...definition, on: definition.on.type, react: definition.react as Policy['react'] };
}

/** What a worker does for one kind of job. A throw retries it; the last failure lands in the dead letters. */
export interface Worker {
  readonly name: string;
  readonly concurrency: number;
  readonly work: (job: {
    readonly id: string;
    readonly tenantId: string;
    readonly data: Job['data'];
    readonly attempt: number;
    readonly lastAttempt: boolean;
  }) => Promise<void>;
}
