import type { Kysely } from 'kysely';
import { findTrail, type TrailEntry } from '../audit/trail.ts';
import type { ReadTables } from '../kernel/read-db.ts';

/** Who connected, paused, resumed or tested a channel, and when the vendor refused it; newest first. */
export async function listChannelLog(db: Kysely<ReadTables>, tenantId: string, channelId: string, limit = 50): Promise<readonly TrailEntry[]> {
  const page = await findTrail(db, tenantId, { area: 'channel', subject: { kind: 'channel', id: channelId } }, { first: limit });
  return page.nodes;
}
