import type { Kysely } from 'kysely';

/** Tables by name with their row types; each projection's rows are added in `projections/tables.ts`. */
export type ReadTables = import('../tables.ts').Tables;

/** Reads under row-level security: the tenant is set on the transaction, and the role can see nothing else. */
export interface ReadDb {
  /** Rows of one tenant only. */
  asTenant<T>(tenantId: string, query: (db: Kysely<ReadTables>) => Promise<T>): Promise<T>;
  /** Rows of all tenants, for the operator and for the system's own look-ups (which channel, which key). */
  asOperator<T>(query: (db: Kysely<ReadTables>) => Promise<T>): Promise<T>;
  /**
   * Resolves once the read models, or those of the named projections, have applied the log up to the position; false after the time limit.
   * One that has stopped on an event is not waited for; asked for by its name, it is false at once.
   */
  caughtUp(position: bigint, limitMs?: number, projections?: readonly string[]): Promise<boolean>;
}
