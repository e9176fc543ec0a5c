import type { Folding } from '../kernel/decider.ts';
import type { Instant } from '../kernel/time.ts';
import type { Channel } from './channel.ts';
import type { ChannelAccountEvent } from './events.ts';

/** The connection that speaks for a vendor account, of whichever tenant. */
export interface AccountHolder {
  readonly tenantId: string;
  readonly channelId: string;
  readonly since: Instant;
}

export interface Account {
  readonly holder?: AccountHolder;
}

/** One small stream per vendor account: the one place where two tenants could want the same thing. */
export const accountFolding: Folding<Account, ChannelAccountEvent> = {
  name: 'channel-account',
  initial: {},
  evolve: {
    ChannelAccountClaimed: (_, { channelId }, { tenantId, at }) => ({ holder: { tenantId, channelId, since: at } }),
  },
};

/** How long a claim protects a connection that is not there yet; connecting takes seconds. */
const claimLapsesAfterMs = 3_600_000;

/**
 * True when another connection may speak for the account from now on. A pause releases nothing, it is the holder's own affair;
 * an account moves only when the vendor refuses the holder's credentials and has accepted the other's.
 */
export function mayTakeOver(holder: AccountHolder, channel: Channel, claim: { readonly proven: boolean; readonly now: Instant }): boolean {
  if (channel.status === 'absent') return Date.parse(claim.now) - Date.parse(holder.since) > claimLapsesAfterMs;
  return claim.proven && channel.cause !== undefined;
}
