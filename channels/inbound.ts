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
  /** 400: more accounts than one delivery speaks of. Nothing was looked up. */
  | { readonly outcome: 'too-many-accounts'; readonly limit: number }
  /** 200 once `received` is stored. Accounts we don't know are counted and otherwise passed over, so that the vendor does not retry for days. */
  | { readonly outcome: 'accepted'; readonly received: readonly Received[]; readonly unknownAccounts: number; readonly outOfTime: number };

/** A vendor gathers what belongs together; fifty numbers of one app in one delivery is more than it ever does. */
export const mostAccounts = 50;
/** Vendors' clocks and ours need not agree to the second. */
const clockSkewMs = 10 * 60_000;

/** Decides what of a webhook's body may come in. Nothing in it is believed before the signature of its own connection fits. */
export async function admit(
  channel: Channel,
  find: (type: ChannelType, accountId: string) => Promise<Connection | undefined>,
  { rawBody, headers }: WebhookRequest,
  now: Date,
): Promise<Admission> {
  const accounts = channel.accounts(rawBody);
  if (!accounts) return { outcome: 'unauthorized' };
  if (accounts.length > mostAccounts) return { outcome: 'too-many-accounts', limit: mostAccounts };
  const known = (await Promise.all(accounts.map((accountId) => find(channel.type, accountId)))).filter((c) => c !== undefined);
  const unknownAccounts = accounts.length - known.length;
  const signed = known.filter(({ credentials }) => hasSecrets(channel, credentials) && channel.verify(rawBody, headers, credentials));
  if (known.length > 0 && signed.length === 0) return { outcome: 'unauthorized' };
  const inbound = signed.length > 0 ? channel.parse(rawBody) : undefined;
  const timely = inbound && { ...inbound, messages: inbound.messages.filter(({ sentAt }) => isTimely(channel, sentAt, now)) };
  const outOfTime = (inbound?.messages.length ?? 0) - (timely?.messages.length ?? 0);
  // A delivery of nothing but what the vendor can't be sending now is somebody's recording of an old one.
  if (inbound && timely && outOfTime > 0 && timely.messages.length === 0 && timely.statuses.length === 0) return { outcome: 'unauthorized' };
  return {
    outcome: 'accepted',
    unknownAccounts,
    outOfTime,
    received: timely ? signed.map((connection) => ({ connection, inbound: only(timely, connection.accountId) })) : [],
  };
}

/** The signature covers the time a message was sent at, and no time of the delivery: that one is all there is to tell a recording by. */
function isTimely({ webhook }: Channel, sentAt: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(sentAt);
  return age >= -clockSkewMs && age <= (webhook?.repeatsForMs ?? Infinity) + clockSkewMs;
}

/** A connection whose secrets are gone can't vouch for anything. */
function hasSecrets(channel: Channel, credentials: unknown): boolean {
  return channel.credentials.safeParse(credentials).success;
}

function only({ messages, statuses }: Inbound, accountId: string): Inbound {
  return { messages: messages.filter((m) => m.accountId === accountId), statuses: statuses.filter((s) => s.accountId === accountId) };
}
