import type { Kysely } from 'kysely';
import type { ChannelType } from '../../domain/channels/events.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { channelStatus, type ChannelStatus } from './channels.ts';

/** Where a vendor's account leads: found in the operator's scope, since nobody knows the tenant yet. */
export interface Connection {
  readonly tenantId: string;
  readonly channelId: string;
  readonly type: ChannelType;
  readonly accountId: string;
  readonly status: ChannelStatus;
  readonly allowedOrigins: readonly string[];
}

/** The connections of the accounts a webhook's body names, oldest first; an unknown account is simply not among them. */
export async function findConnections(db: Kysely<ReadTables>, type: ChannelType, accountIds: readonly string[]): Promise<readonly Connection[]> {
  if (accountIds.length === 0) return [];
  const rows = await connections(db)
    .where('type', '=', type)
    .where('account_id', 'in', [...accountIds])
    .execute();
  return rows.map(connection);
}

/** The connection whose owner chose this verify token, by its keyed fingerprint. */
export async function findConnectionByVerifyToken(db: Kysely<ReadTables>, fingerprint: string): Promise<Connection | undefined> {
  const row = await connections(db).where('verify_token_fingerprint', '=', fingerprint).executeTakeFirst();
  return row && connection(row);
}

/** By the channel's own id, for jobs and for finding out whose it is. */
export async function findConnectionById(db: Kysely<ReadTables>, channelId: string): Promise<Connection | undefined> {
  const row = await connections(db).where('channel_id', '=', channelId).executeTakeFirst();
  return row && connection(row);
}

const connections = (db: Kysely<ReadTables>) =>
  db
    .selectFrom('channels')
    .select(['tenant_id', 'channel_id', 'type', 'account_id', 'allowed_origins', 'paused', 'pause_reason', 'failure', 'verified'])
    .orderBy('connected_at')
    .orderBy('channel_id');

type ConnectionRow = Awaited<ReturnType<ReturnType<typeof connections>['executeTakeFirstOrThrow']>>;

function connection(row: ConnectionRow): Connection {
  return {
    tenantId: row.tenant_id,
    channelId: row.channel_id,
    type: row.type as ChannelType,
    accountId: row.account_id,
    status: channelStatus(row).status,
    allowedOrigins: row.allowed_origins as readonly string[],
  };
}
