import { channelFolding } from '../../domain/channels/channel.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import type { Vault } from '../kernel/vault.ts';
import { keepCredentials, verifyTokenFingerprint } from './credentials.ts';
import type { NewConnection } from './open-connection.ts';
import { rotateChannelSecret } from './rotate-channel-secret.ts';

/** Puts new secrets in the place of the old ones, once it is clear that the connection is the tenant's and the same account. */
export async function replaceCredentials(
  deps: { handle: Handle; vault: Vault },
  channelId: string,
  next: Pick<NewConnection, 'accountId' | 'verifyToken' | 'credentials'>,
  envelope: Envelope,
): Promise<Outcome<(typeof rotateChannelSecret)['rejections'][number]>> {
  const { handle, vault } = deps;
  if (!envelope.caller.permissions.has(rotateChannelSecret.permission))
    return { ok: false, rejection: reject('Forbidden', { permission: rotateChannelSecret.permission }) };
  const tenantId = envelope.tenantId ?? envelope.caller.tenantId;
  const channel = await handle.state(channelFolding, stream.channel(tenantId, channelId));
  const fits = channel.status !== 'absent' && channel.type === 'whatsapp' && channel.accountId === next.accountId;
  if (fits && next.credentials) await keepCredentials(vault, tenantId, channelId, next.credentials);
  return handle(
    rotateChannelSecret,
    {
      channelId,
      accountId: next.accountId ?? channelId,
      ...(next.verifyToken !== undefined && { verifyTokenFingerprint: verifyTokenFingerprint(vault, next.verifyToken) }),
    },
    envelope,
  );
}
