import { accountFolding } from '../../domain/channels/account.ts';
import { channelFolding, type ConnectedChannel } from '../../domain/channels/channel.ts';
import type { ChannelType } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Vault } from '../kernel/vault.ts';
import { readCredentials } from './credentials.ts';

/** A connection with its secrets, for verifying what comes in and for sending. Never logged, never answered. */
export interface Connection {
  readonly tenantId: string;
  readonly channelId: string;
  readonly channel: ConnectedChannel;
  readonly accountId: string;
  readonly credentials: unknown;
}

/** One connection of a tenant; undefined when it is not the tenant's. */
export async function connectionOf(deps: { handle: Handle; vault: Vault }, tenantId: string, channelId: string): Promise<Connection | undefined> {
  const [channel, credentials] = await Promise.all([
    deps.handle.state(channelFolding, stream.channel(tenantId, channelId)),
    readCredentials(deps.vault, tenantId, channelId),
  ]);
  return channel.status === 'absent' ? undefined : { tenantId, channelId, channel, accountId: channel.accountId, credentials };
}

/** The connection that speaks for a vendor account, read from the log: a connection made a moment ago is found at once. */
export async function findConnection(
  deps: { handle: Handle; vault: Vault },
  type: ChannelType,
  accountId: string,
  /** Called before the log is asked about an account that this process does not know; may throw. */
  beforeAsking?: () => Promise<void>,
): Promise<Connection | undefined> {
  if (!/^[A-Za-z0-9_-]{1,60}$/.test(accountId)) return undefined;
  const streamId = stream.channelAccount(type, accountId);
  if (!(await deps.handle.exists(streamId, beforeAsking))) return undefined;
  const { holder } = await deps.handle.state(accountFolding, streamId);
  return holder && connectionOf(deps, holder.tenantId, holder.channelId);
}
