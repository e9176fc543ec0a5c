import { sql, type Kysely } from 'kysely';
import type { ChannelType } from '../../domain/channels/events.ts';
import {
  ChannelConnected,
  ChannelFailed,
  ChannelPaused,
  ChannelRecovered,
  ChannelResumed,
  ChannelSecretRotated,
  ChannelVerified,
} from '../../domain/channels/events.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import { boolean, json, on, optional, patch, projection, put, table, text, type RowOf, type Source } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const channels = table({
  name: 'channels',
  columns: {
    tenant_id: text,
    channel_id: text,
    type: text,
    name: text,
    account_id: text,
    business_account_id: optional(text),
    verify_token_fingerprint: optional(text),
    allowed_origins: json,
    connected_at: text,
    // Kept apart, so that resuming a channel brings back what it was: waiting for its vendor, or failing.
    verified: boolean,
    paused: boolean,
    pause_reason: optional(text),
    failure: optional(text),
  },
  key: ['tenant_id', 'channel_id'],
  indexes: [['type', 'account_id'], ['verify_token_fingerprint']],
});

const key = ({ meta }: Source, channelId: string) => ({ tenant_id: meta.tenantId, channel_id: channelId });

export const channelsProjection = projection({
  name: 'channels',
  version: 1,
  answers: 'Over which channels does a tenant talk, and which of them work?',
  tables: [channels],
  handlers: [
    on(ChannelConnected, (e, source) =>
      put(channels, {
        ...key(source, e.channelId),
        type: e.type,
        name: e.name,
        account_id: e.accountId,
        business_account_id: e.businessAccountId ?? null,
        verify_token_fingerprint: e.verifyTokenFingerprint ?? null,
        allowed_origins: e.allowedOrigins ?? [],
        connected_at: source.meta.at,
        // Only WhatsApp has a vendor that must reach us first.
        verified: e.type !== 'whatsapp',
        paused: false,
        pause_reason: null,
        failure: null,
      }),
    ),
    on(ChannelVerified, (e, source) => patch(channels, key(source, e.channelId), { verified: true })),
    on(ChannelPaused, (e, source) => patch(channels, key(source, e.channelId), { paused: true, pause_reason: e.reason ?? null })),
    on(ChannelResumed, (e, source) => patch(channels, key(source, e.channelId), { paused: false, pause_reason: null })),
    on(ChannelFailed, (e, source) => patch(channels, key(source, e.channelId), { failure: e.cause })),
    on(ChannelRecovered, (e, source) => patch(channels, key(source, e.channelId), { failure: null })),
    on(ChannelSecretRotated, (e, source) =>
      e.verifyTokenFingerprint === undefined ? [] : patch(channels, key(source, e.channelId), { verify_token_fingerprint: e.verifyTokenFingerprint }),
    ),
  ],
});

export type ChannelStatus = 'live' | 'paused' | 'error' | 'pending';
export interface ChannelSummary {
  readonly id: string;
  readonly tenantId: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly status: ChannelStatus;
  readonly statusReason: string | null;
  /** WhatsApp's phone number id, WebChat's public key. */
  readonly accountId: string;
  readonly allowedOrigins: readonly string[];
  readonly connectedAt: Instant;
}

/** What is counted over all messages of a channel; asked for by who shows it, never beside a name. */
export interface ChannelFigures {
  readonly lastMessageAt: Instant | null;
  /** Received and generated on the day asked for. */
  readonly messagesToday: number;
  /** Received and not answered, e.g. while the channel is paused. */
  readonly heldMessages: number;
}
export const noMessages: ChannelFigures = { lastMessageAt: null, messagesToday: 0, heldMessages: 0 };

/** In the order they were connected. */
export async function listChannels(db: Kysely<ReadTables>, tenantId: string): Promise<readonly ChannelSummary[]> {
  const rows = await db.selectFrom('channels').selectAll().where('tenant_id', '=', tenantId).orderBy('connected_at').orderBy('channel_id').execute();
  return rows.map(summary);
}

/** The ids alone, in the same order. */
export async function listChannelIds(db: Kysely<ReadTables>, tenantId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('channels').select('channel_id').where('tenant_id', '=', tenantId).orderBy('connected_at').orderBy('channel_id').execute();
  return rows.map((row) => row.channel_id);
}

export async function findChannel(db: Kysely<ReadTables>, tenantId: string, channelId: string): Promise<ChannelSummary | undefined> {
  const row = await db.selectFrom('channels').selectAll().where('tenant_id', '=', tenantId).where('channel_id', '=', channelId).executeTakeFirst();
  return row && summary(row);
}

/** By channel id; a channel without conversations is not there. */
export async function countByChannel(
  db: Kysely<ReadTables>,
  tenantId: string,
  today: BusinessDate,
  channelId?: string,
): Promise<ReadonlyMap<string, ChannelFigures>> {
  const only = channelId === undefined ? sql`true` : sql`v.channel_id = ${channelId}`;
  const { rows } = await sql<{ channel_id: string; last_message_at: string | null; today: number; held: number }>`
    select v.channel_id, max(v.last_message_at) as last_message_at, coalesce(sum(m.today), 0)::int as today, coalesce(sum(m.held), 0)::int as held
    from conversations v
    left join (
      select conversation_id, count(*) filter (where day = ${today} and author <> 'notice') as today, count(*) filter (where answer = 'open') as held
      from messages where tenant_id = ${tenantId} and (day = ${today} or answer = 'open') group by conversation_id
    ) m on m.conversation_id = v.conversation_id
    where v.tenant_id = ${tenantId} and ${only} group by v.channel_id`.execute(db);
  return new Map(rows.map((row) => [row.channel_id, { lastMessageAt: row.last_message_at, messagesToday: row.today, heldMessages: row.held }]));
}

function summary(row: RowOf<typeof channels>): ChannelSummary {
  return {
    id: row.channel_id,
    tenantId: row.tenant_id,
    type: row.type as ChannelType,
    name: row.name,
    ...channelStatus(row),
    accountId: row.account_id,
    allowedOrigins: row.allowed_origins as readonly string[],
    connectedAt: row.connected_at,
  };
}

/** What a person wanted comes before what happened to the channel: a paused one is paused, also while its vendor refuses us. */
export function channelStatus(row: Pick<RowOf<typeof channels>, 'paused' | 'pause_reason' | 'failure' | 'verified'>): {
  status: ChannelStatus;
  statusReason: string | null;
} {
  if (row.paused) return { status: 'paused', statusReason: row.pause_reason };
  if (row.failure !== null) return { status: 'error', statusReason: row.failure };
  return { status: row.verified ? 'live' : 'pending', statusReason: null };
}
