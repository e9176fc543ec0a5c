'use client';

import { useQueryClient } from '@tanstack/react-query';
import { keyOf, useGraph } from '#api/use-graph.ts';
import { useLive } from '#api/use-live.ts';
import type { ChannelFieldsFragment, ChannelsQuery } from '#gql/graphql.ts';
import { Channels, ChannelsLive } from '#channels/queries.ts';

/** All channels of the tenant, kept up to date while the page is seen. */
export const useChannels = (tenantId: string) => {
  const client = useQueryClient();
  const key = keyOf(Channels, { tenantId });
  const query = useGraph(Channels, { tenantId });
  const live = useLive(ChannelsLive, { tenantId }, (data) => client.setQueryData(key, data));
  /** Shows the outcome of a command at once, before the board hears of it. */
  const put = (channel: ChannelFieldsFragment | null | undefined): void => {
    if (!channel) return;
    client.setQueryData<ChannelsQuery>(key, (known) => {
      const others = known?.channels ?? [];
      return { channels: others.some((one) => one.id === channel.id) ? others.map((one) => (one.id === channel.id ? channel : one)) : [...others, channel] };
    });
  };
  return { query, live, put };
};
