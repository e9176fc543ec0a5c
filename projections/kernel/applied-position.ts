import { type Kysely, sql } from 'kysely';
import type { ReadTables } from './read-db.ts';

/** How far the slowest read model has come, whichever process keeps it. In the operator's scope. */
export async function appliedPosition(db: Kysely<ReadTables>): Promise<bigint> {
  const { rows } = await sql<{ position: string | number | null }>`select min(position) as position from read.checkpoints`.execute(db);
  return BigInt(rows[0]?.position ?? 0);
}
