/** What a stream had folded to at a revision: a cache that anybody may delete at any time. */
export interface Snapshot {
  readonly state: unknown;
  readonly revision: number;
  readonly position: bigint;
  /** The event at that revision; a snapshot whose event the log does not have there is not of this log. */
  readonly eventId: string;
  readonly lastCommandId: string;
  readonly commands: { readonly words: Uint32Array; readonly size: number };
}

/** Snapshots of long streams. States that hold a person's values are never given to it. */
export interface Snapshots {
  /** The newest one that this release's own foldings made, or undefined. */
  load(foldingName: string, streamId: string): Promise<Snapshot | undefined>;
  save(foldingName: string, streamId: string, snapshot: Snapshot): Promise<void>;
}
