import { ChannelType } from '../../domain/channels/events.ts';
import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import type { Channels } from './channel.ts';

export const proofRefusals = ['CredentialsRefused', 'VendorUnreachable'] as const;
export type ProofRefusal = (typeof proofRefusals)[number];

/**
 * Asks the vendor whether the credentials open the account; only who can show that may claim it or change its secrets.
 * A vendor that gives no answer proves nothing: then nothing happens, and it is tried again later.
 */
export async function proveAccount(
  channels: Channels,
  { type, accountId, credentials }: { readonly type: string; readonly accountId: string; readonly credentials: object },
): Promise<Rejection<ProofRefusal> | undefined> {
  const known = ChannelType.safeParse(type).data;
  const channel = known && channels.get(known);
  if (!channel) throw new Error(`no channel of the type ${type} has credentials`);
  const probe = await channel.probe({ accountId, credentials });
  if (probe.ok) return undefined;
  if (probe.failure === 'retry') return reject('VendorUnreachable');
  return reject('CredentialsRefused', { field: `credentials.${probe.at ?? 'accessToken'}` });
}
