import { channelFolding } from '../../domain/channels/channel.ts';
import { invalidInput } from '../../domain/kernel/invalid-input.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Envelope, Outcome } from '../kernel/handle.ts';
import type { AccountDeps } from './connect-account.ts';
import { keepCredentials, readCredentials, verifyTokenFingerprint } from './credentials.ts';
import { proveAccount, type ProofRefusal } from './prove-account.ts';
import { rotateChannelSecret } from './rotate-channel-secret.ts';

/** What may be new; what is left out stays as it is. The account itself never changes: that would be another connection. */
export interface NewSecrets {
  readonly accessToken?: string;
  readonly appSecret?: string;
  readonly verifyToken?: string;
}

export type Replaced = Outcome<(typeof rotateChannelSecret)['rejections'][number] | ProofRefusal | 'InvalidInput'>;

/** Puts new secrets in the place of the old ones, once the vendor accepted them for the account that the connection has. */
export async function replaceCredentials(deps: AccountDeps, channelId: string, next: NewSecrets, envelope: Envelope): Promise<Replaced> {
  const { handle, vault, channels } = deps;
  const { permission } = rotateChannelSecret;
  if (!envelope.caller.permissions.has(permission)) return { ok: false, rejection: reject('Forbidden', { permission }) };
  const tenantId = envelope.tenantId ?? envelope.caller.tenantId;
  const channel = await handle.state(channelFolding, stream.channel(tenantId, channelId));
  if (channel.status === 'absent') return { ok: false, rejection: reject('ChannelNotFound') };
  const { type, accountId } = channel;
  const given = Object.entries(next).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return { ok: false, rejection: reject('InvalidInput', { field: 'credentials.accessToken', problem: 'missing' }) };
  const old = await readCredentials(vault, tenantId, channelId);
  const credentials = channels.get(type)?.credentials.safeParse({ ...(old as object), ...Object.fromEntries(given) });
  if (type === 'whatsapp' && credentials) {
    if (!credentials.success) return { ok: false, rejection: invalidInput(credentials.error, 'credentials') };
    const refused = await proveAccount(channels, { type, accountId, credentials: credentials.data as object });
    if (refused) return { ok: false, rejection: refused };
    await keepCredentials(vault, tenantId, channelId, credentials.data as object);
  }
  const verifyToken = next.verifyToken?.trim();
  return handle(
    rotateChannelSecret,
    { channelId, accountId, ...(verifyToken && { verifyTokenFingerprint: verifyTokenFingerprint(vault, verifyToken) }) },
    envelope,
  );
}
