import type { Kysely } from 'kysely';
import type { ReadTables } from '../kernel/read-db.ts';

/** The conversations, of one channel if given, that hold an unanswered message or a reply that has not gone out. */
export async function listHeldConversations(db: Kysely<ReadTables>, tenantId: string, channelId?: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (join) => join.onRef('c.tenant_id', '=', 'm.tenant_id').onRef('c.conversation_id', '=', 'm.conversation_id'))
    .select('m.conversation_id')
    .distinct()
    .where('m.tenant_id', '=', tenantId)
    .where((eb) =>
      eb.or([eb('m.answer', '=', 'open'), eb.and([eb('m.author', '=', 'assistant'), eb('m.delivery', '=', 'pending'), eb('m.taken', '=', false)])]),
    )
    .$if(channelId !== undefined, (query) => query.where('c.channel_id', '=', channelId ?? ''))
    .orderBy('m.conversation_id')
    .execute();
  return rows.map((row) => row.conversation_id);
}

/** The tenants in which somebody still waits for an answer. */
export async function listTenantsWithUnanswered(db: Kysely<ReadTables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('messages').select('tenant_id').distinct().where('answer', '=', 'open').orderBy('tenant_id').execute();
  return rows.map((row) => row.tenant_id);
}

/** Whether the vendor has ever said how far a reply on this connection came, so that its silence means something. */
export async function reportsStatuses(db: Kysely<ReadTables>, tenantId: string, channelId: string): Promise<boolean> {
  const row = await db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (join) => join.onRef('c.tenant_id', '=', 'm.tenant_id').onRef('c.conversation_id', '=', 'm.conversation_id'))
    .select('m.message_id')
    .where('m.tenant_id', '=', tenantId)
    .where('c.channel_id', '=', channelId)
    .where('m.delivery', 'in', ['sent', 'delivered', 'read'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
