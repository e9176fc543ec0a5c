import type { AnyEventType } from './event.ts';

/** What one feature adds to the catalogue of events; printed in EVENTS.md. */
export interface FeatureEvents {
  readonly feature: string;
  /** The stream's name with its placeholders, e.g. `tenant-<id>`. */
  readonly streams: readonly string[];
  readonly events: readonly AnyEventType[];
}
