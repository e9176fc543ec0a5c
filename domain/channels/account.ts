import type { Folding } from '../kernel/decider.ts';
import type { Instant } from '../kernel/time.ts';
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

/** True when another connection may take the account over. */
export function isReleased(holder: AccountHolder, status: string, now: Instant): boolean {
  if (status === 'paused') return true;
  return status === 'absent' && Date.parse(now) - Date.parse(holder.since) > claimLapsesAfterMs;
}
