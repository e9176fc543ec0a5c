import { channelFolding } from '../../domain/channels/channel.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Envelope, Handle, Refused } from '../kernel/handle.ts';
import type { Vault } from '../kernel/vault.ts';
import type { Channels } from './channel.ts';
import { channelIdOf, connectChannel } from './connect-channel.ts';
import { openConnection, type NewConnection, type OpenedConnection } from './open-connection.ts';
import { proveAccount, type ProofRefusal } from './prove-account.ts';

export interface AccountDeps {
  readonly handle: Handle;
  readonly vault: Vault;
  readonly channels: Channels;
}

/** Connects what somebody asked for. An account at a vendor is claimed only once the vendor accepted the credentials for it. */
export async function connectAccount(deps: AccountDeps, wanted: NewConnection, envelope: Envelope): Promise<OpenedConnection | Refused<ProofRefusal>> {
  const { accountId, credentials, type } = wanted;
  if (!credentials || accountId === undefined || !envelope.caller.permissions.has(connectChannel.permission)) return openConnection(deps, wanted, envelope);
  const tenantId = envelope.tenantId ?? envelope.caller.tenantId;
  const before = await deps.handle.state(channelFolding, stream.channel(tenantId, channelIdOf(envelope.commandId)));
  // The same command again finds its connection, whatever became of the credentials since.
  const refused = before.status === 'absent' ? await proveAccount(deps.channels, { type, accountId, credentials }) : undefined;
  if (refused) return { ok: false, rejection: refused };
  return openConnection(deps, { ...wanted, proven: true }, envelope);
}
