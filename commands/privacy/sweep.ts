import type { Swept } from '../../domain/privacy/erasure-outcome.ts';

/** A place with plain copies that an erasure must reach. */
export interface Sweep {
  readonly store: Extract<Swept['store'], 'exports' | 'mail-outbox'>;
  /** Removes every copy that may hold data of the tenant; gives their number. Repeatable. */
  readonly sweep: (tenantId: string) => Promise<number>;
}
