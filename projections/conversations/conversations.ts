import { sql, type Kysely } from 'kysely';
import type { ChannelType } from '../../domain/channels/events.ts';
import { ConversationStarted, DeliveryConfirmed, MessageReceived, ReplyDelivered, ReplyFailed, ReplyGenerated } from '../../domain/conversations/events.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { decodeCursor, paged, rowsToRead, type Page, type Paged } from '../kernel/page.ts';
import { on, optional, patch, projection, put, table, text, type RowOf, type Source } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { sealedIfAny, type Sealed } from '../kernel/sealed.ts';
import { contactLabel } from './contact-label.ts';
import { conversationIdOf } from './conversation-id.ts';

export const conversations = table({
  name: 'conversations',
  columns: {
    tenant_id: text,
    conversation_id: text,
    channel_id: text,
    channel_type: text,
    contact_id: text,
    contact_label: text,
    started_at: text,
    last_message_at: text,
    last_text: optional(text),
    last_event_id: optional(text),
    /** How the last answer went: `answered` or `failed`. */
    outcome: text,
  },
  key: ['tenant_id', 'conversation_id'],
  indexes: [
    ['last_message_at desc', 'conversation_id desc'],
    ['channel_id', 'last_message_at desc', 'conversation_id desc'],
  ],
});

const key = ({ meta, streamId }: Source) => ({ tenant_id: meta.tenantId, conversation_id: conversationIdOf(streamId) });

export const conversationsProjection = projection({
  name: 'conversations',
  version: 1,
  answers: 'Who is talking with a tenant, where, and how does it stand?',
  tables: [conversations],
  handlers: [
    // After a day of silence it starts afresh (D-9), and so does its row.
    on(ConversationStarted, (e, source) =>
      put(conversations, {
        ...key(source),
        channel_id: e.channelId,
        channel_type: e.channelType,
        contact_id: e.contactId,
        contact_label: contactLabel(e.contactId),
        started_at: source.meta.at,
        last_message_at: source.meta.at,
        last_text: null,
        last_event_id: null,
        outcome: 'answered',
      }),
    ),
    on(MessageReceived, (e, source) =>
      patch(conversations, key(source), { last_message_at: source.meta.at, last_text: e.text, last_event_id: source.eventId }),
    ),
    on(ReplyGenerated, (e, source) =>
      patch(conversations, key(source), { last_message_at: source.meta.at, last_text: e.text, last_event_id: source.eventId, outcome: 'answered' }),
    ),
    on(ReplyDelivered, (_, source) => patch(conversations, key(source), { outcome: 'answered' })),
    on(DeliveryConfirmed, (_, source) => patch(conversations, key(source), { outcome: 'answered' })),
    on(ReplyFailed, (e, source) => (e.final ? patch(conversations, key(source), { outcome: 'failed' }) : [])),
  ],
});

export type ConversationStatus = 'waiting' | 'answered' | 'failed' | 'closed';
export interface ConversationSummary {
  readonly id: string;
  readonly tenantId: string;
  readonly channelId: string;
  readonly channelType: ChannelType;
  readonly contactId: string;
  readonly contactLabel: string;
  readonly startedAt: Instant;
  readonly lastMessageAt: Instant;
  /** The newest text of either side; cut it after opening. */
  readonly lastMessage: Sealed | null;
  readonly messageCount: number;
  readonly status: ConversationStatus;
}
export interface ConversationFilter {
  readonly channelId?: string | undefined;
  readonly search?: string | undefined;
}

/** Latest message first. Texts and names are sealed, so the search finds contacts by label and conversations by id. */
export async function findConversations(
  db: Kysely<ReadTables>,
  tenantId: string,
  filter: ConversationFilter,
  page: Page,
  now: Instant,
): Promise<Paged<ConversationSummary>> {
  const after = decodeCursor(page.after, 2);
  let matching = db.selectFrom('conversations as c').where('c.tenant_id', '=', tenantId);
  const search = filter.search?.trim();
  if (filter.channelId) matching = matching.where('c.channel_id', '=', filter.channelId);
  if (search) {
    const like = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    matching = matching.where((eb) => eb.or([eb('c.contact_label', 'ilike', like), eb('c.conversation_id', '=', search), eb('c.contact_id', '=', search)]));
  }
  const { count } = await matching.select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow();
  let rows = matching
    .selectAll('c')
    .select([messageCount, unanswered])
    .orderBy('c.last_message_at', 'desc')
    .orderBy('c.conversation_id', 'desc')
    .limit(rowsToRead(page));
  if (after) rows = rows.where(sql<boolean>`(c.last_message_at, c.conversation_id) < (${after[0]}, ${after[1]})`);
  return paged(
    page,
    await rows.execute(),
    Number(count),
    (row) => [row.last_message_at, row.conversation_id],
    (row) => summary(row, now),
  );
}

export async function findConversation(
  db: Kysely<ReadTables>,
  tenantId: string,
  conversationId: string,
  now: Instant,
): Promise<ConversationSummary | undefined> {
  const row = await db
    .selectFrom('conversations as c')
    .selectAll('c')
    .select([messageCount, unanswered])
    .where('c.tenant_id', '=', tenantId)
    .where('c.conversation_id', '=', conversationId)
    .executeTakeFirst();
  return row && summary(row, now);
}

export async function listConversationIds(db: Kysely<ReadTables>, tenantId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('conversation_id')
    .where('tenant_id', '=', tenantId)
    .orderBy('started_at')
    .orderBy('conversation_id')
    .execute();
  return rows.map((row) => row.conversation_id);
}

const messageCount =
  sql<number>`(select count(*) from messages m where m.tenant_id = c.tenant_id and m.conversation_id = c.conversation_id and m.author <> 'notice')`.as(
    'message_count',
  );
const unanswered =
  sql<boolean>`exists (select 1 from messages m where m.tenant_id = c.tenant_id and m.conversation_id = c.conversation_id and m.answer = 'open')`.as(
    'unanswered',
  );

const dayMs = 86_400_000;

function summary(row: RowOf<typeof conversations> & { readonly message_count: number; readonly unanswered: boolean }, now: Instant): ConversationSummary {
  return {
    id: row.conversation_id,
    tenantId: row.tenant_id,
    channelId: row.channel_id,
    channelType: row.channel_type as ChannelType,
    contactId: row.contact_id,
    contactLabel: row.contact_label,
    startedAt: row.started_at,
    lastMessageAt: row.last_message_at,
    lastMessage: sealedIfAny(row.last_text, row.last_event_id, 'text'),
    messageCount: Number(row.message_count),
    status: row.unanswered ? 'waiting' : statusOf(row.outcome, row.last_message_at, now),
  };
}

/** A failure stays in sight; an answered conversation is closed by a day of silence (D-9). */
function statusOf(outcome: string, lastMessageAt: Instant, now: Instant): ConversationStatus {
  if (outcome === 'failed') return 'failed';
  return Date.parse(now) - Date.parse(lastMessageAt) >= dayMs ? 'closed' : 'answered';
}
