import type { Channel, Inbound } from '../commands/channels/channel.ts';
import type { Connection } from '../commands/channels/find-connection.ts';
import type { ChannelType } from '../domain/channels/events.ts';

export interface WebhookRequest {
  /** The bytes as they came; signatures are over these. */
  readonly rawBody: Buffer;
  /** Names in lower case, as Node gives them. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What one connection received, signed with that connection's own secret. */
export interface Received {
  readonly connection: Connection;
  readonly inbound: Inbound;
}

export type Admission =
  /** 401: a connection we know, and no secret of ours fits; or not the vendor's form at all. */
  | { readonly outcome: 'unauthorized' }
  /** 200 once `received` is stored. Accounts we don't know are counted and otherwise passed over, so that the vendor does not retry for days. */
  | { readonly outcome: 'accepted'; readonly received: readonly Received[]; readonly unknownAccounts: number };

/** Decides what of a webhook's body may come in. Nothing in it is believed before the signature of its own connection fits. */
export async function admit(
  channel: Channel,
  find: (type: ChannelType, accountId: string) => Promise<Connection | undefined>,
  { rawBody, headers }: WebhookRequest,
): Promise<Admission> {
  const accounts = channel.accounts(rawBody);
  if (!accounts) return { outcome: 'unauthorized' };
  const known = (await Promise.all(accounts.map((accountId) => find(channel.type, accountId)))).filter((c) => c !== undefined);
  const unknownAccounts = accounts.length - known.length;
  const signed = known.filter(({ credentials }) => hasSecrets(channel, credentials) && channel.verify(rawBody, headers, credentials));
  if (known.length > 0 && signed.length === 0) return { outcome: 'unauthorized' };
  const inbound = signed.length > 0 ? channel.parse(rawBody) : undefined;
  return {
    outcome: 'accepted',
    unknownAccounts,
    received: inbound ? signed.map((connection) => ({ connection, inbound: only(inbound, connection.accountId) })) : [],
  };
}

/** A connection whose secrets are gone can't vouch for anything. */
function hasSecrets(channel: Channel, credentials: unknown): boolean {
  return channel.credentials.safeParse(credentials).success;
}

function only({ messages, statuses }: Inbound, accountId: string): Inbound {
  return { messages: messages.filter((m) => m.accountId === accountId), statuses: statuses.filter((s) => s.accountId === accountId) };
}
