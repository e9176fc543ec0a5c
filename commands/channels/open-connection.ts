import { accountFolding } from '../../domain/channels/account.ts';
import type { ConnectedChannel } from '../../domain/channels/channel.ts';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelType } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Done, Envelope, Handle, Refused } from '../kernel/handle.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Vault } from '../kernel/vault.ts';
import { claimAccount } from './claim-account.ts';
import { accountOf, channelIdOf, connectChannel } from './connect-channel.ts';
import { keepCredentials, verifyTokenFingerprint } from './credentials.ts';

/** What a vendor's adapter makes of the credentials somebody typed in (`channels/registry.ts`, `toConnection`). */
export interface NewConnection {
  readonly type: string;
  readonly name: string;
  readonly accountId?: string;
  readonly businessAccountId?: string;
  /** Meta sends it back in its verification request. */
  readonly verifyToken?: string;
  readonly allowedOrigins?: string[];
  /** Everything the adapter needs to verify and send; goes into the vault and nowhere else. */
  readonly credentials?: object;
  /** The vendor accepted the credentials (`connectAccount`). */
  readonly proven?: true;
}

export type OpenedConnection =
  | (Done & { readonly channel: ConnectedChannel })
  | Refused<(typeof connectChannel)['rejections'][number] | (typeof claimAccount)['rejections'][number]>;

/**
 * Claims the account, puts the secrets into the vault, connects: in this order, so that no event speaks of a secret that
 * is not there. All ids derive from the envelope's command id; after a crash the same call goes on where it stopped.
 */
export async function openConnection(deps: { handle: Handle; vault: Vault }, wanted: NewConnection, envelope: Envelope): Promise<OpenedConnection> {
  const { handle, vault } = deps;
  const tenantId = envelope.tenantId ?? envelope.caller.tenantId;
  const channelId = channelIdOf(envelope.commandId);
  const accountId = accountOf(wanted.type, wanted.accountId, envelope.commandId);
  const type = ChannelType.safeParse(wanted.type);
  if (!envelope.caller.permissions.has('channels:write')) return { ok: false, rejection: reject('Forbidden', { permission: 'channels:write' }) };
  const input = connectChannel.input.safeParse(connectInput(wanted, vault));
  if (type.success && accountId !== undefined && input.success) {
    const claimed = await claim(handle, { type: type.data, accountId, channelId, proven: wanted.proven === true }, envelope);
    if (!claimed.ok) return claimed;
    if (wanted.credentials) await keepCredentials(vault, tenantId, channelId, wanted.credentials);
  }
  const outcome = await handle(connectChannel, connectInput(wanted, vault), envelope);
  if (!outcome.ok) return outcome;
  const channel = await handle.state(channelFolding, stream.channel(tenantId, channelId));
  if (channel.status === 'absent') throw new Error('a connection that was just opened is not there');
  return { ...outcome, channel };
}

function connectInput({ type, name, accountId, businessAccountId, verifyToken, allowedOrigins }: NewConnection, vault: Vault) {
  return {
    type,
    name,
    ...(accountId !== undefined && { accountId }),
    ...(businessAccountId !== undefined && { businessAccountId }),
    ...(allowedOrigins && { allowedOrigins }),
    ...(verifyToken !== undefined && { verifyTokenFingerprint: verifyTokenFingerprint(vault, verifyToken) }),
  };
}

/** Claims the account for a connection, from the holder that is seen now. */
async function claim(handle: Handle, account: { type: ChannelType; accountId: string; channelId: string; proven: boolean }, envelope: Envelope) {
  const { holder } = await handle.state(accountFolding, stream.channelAccount(account.type, account.accountId));
  return handle(
    claimAccount,
    { ...account, ...(holder && { insteadOf: { tenantId: holder.tenantId, channelId: holder.channelId } }) },
    {
      ...envelope,
      commandId: uuid5(envelope.commandId, 'claim-account'),
    },
  );
}
