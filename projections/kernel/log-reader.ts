import type { Metadata } from '../../domain/kernel/metadata.ts';

/** A stored event as projections see it: personal fields still sealed. */
export interface Recorded {
  readonly position: bigint;
  readonly streamId: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly meta: Metadata;
}

/** The log, read only. */
export interface LogReader {
  readAll(afterPosition: bigint): Promise<readonly Recorded[]>;
  /** The next events of these types, perhaps with others among them. */
  readonly readSome?: (afterPosition: bigint, types: readonly string[]) => Promise<readonly Recorded[]>;
  changed(afterPosition: bigint, signal: AbortSignal): Promise<void>;
  head(): Promise<bigint>;
}
