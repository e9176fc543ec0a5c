import { channelFolding, mayAnswer } from '../../domain/channels/channel.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import type { Package } from '../../domain/tenants/events.ts';
import { packageOn, tenantFolding } from '../../domain/tenants/tenant.ts';
import type { TurnDeps } from './turn-deps.ts';

export type Handling =
  | { readonly by: 'assistant'; readonly company: string; readonly booked: Package }
  /** What came in is kept and answered once this is over. */
  | { readonly by: 'nobody'; readonly reason: 'TenantNotActive' | 'ChannelNotOpen' };

/** Who answers on this connection now. A person who took over will be the third answer. */
export async function whoHandles({ handle, clock }: Pick<TurnDeps, 'handle' | 'clock'>, tenantId: string, channelId: string | undefined): Promise<Handling> {
  const [tenant, channel] = await Promise.all([
    handle.state(tenantFolding, stream.tenant(tenantId)),
    channelId === undefined ? undefined : handle.state(channelFolding, stream.channel(tenantId, channelId)),
  ]);
  const booked = packageOn(tenant, businessDate(toInstant(clock())));
  // Until the day its data is erased a customer who gave notice is served.
  if ((tenant.status !== 'active' && tenant.status !== 'terminating') || !booked) return { by: 'nobody', reason: 'TenantNotActive' };
  if (channel && !mayAnswer(channel)) return { by: 'nobody', reason: 'ChannelNotOpen' };
  return { by: 'assistant', company: tenant.companyName, booked };
}
