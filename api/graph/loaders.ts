import type { ChannelLogEntryView, ChannelView } from './types/channels.ts';
import type { TokenTotalsView } from './types/usage.ts';

/** Look-ups that nested fields share, batched per request so that a list page stays within three statements. */
export interface Loaders {
  readonly tokensToday: (tenantId: string) => Promise<TokenTotalsView>;
  readonly tokensThisMonth: (tenantId: string) => Promise<TokenTotalsView>;
  readonly channels: (tenantId: string) => Promise<readonly ChannelView[]>;
  readonly channelLog: (channel: ChannelView) => Promise<readonly ChannelLogEntryView[]>;
}
