import { type Kysely, sql } from 'kysely';
import type { ReadTables } from './read-db.ts';

/** How far the slowest read model has come, or the one of a projection, whichever process keeps it. */
export async function appliedPosition(db: Kysely<ReadTables>, projection?: string): Promise<bigint> {
  const these = projection === undefined ? sql`true` : sql`name = ${projection}`;
  const { rows } = await sql<{ position: string | number | null }>`select min(position) as position from read.checkpoints where ${these}`.execute(db);
  return BigInt(rows[0]?.position ?? 0);
}
