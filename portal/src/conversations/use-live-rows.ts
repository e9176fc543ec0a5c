'use client';

import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { keyOf, useRefresh } from '#api/use-graph.ts';
import { useLive, type LiveState } from '#api/use-live.ts';
import type { ConversationsQuery, RowFieldsFragment } from '#gql/graphql.ts';
import { Conversations, ConversationsLive } from '#conversations/queries.ts';

const onTop = (known: InfiniteData<ConversationsQuery, string | null>, row: RowFieldsFragment): InfiniteData<ConversationsQuery, string | null> => {
  const isNew = !known.pages.some((page) => page.conversations.nodes.some((one) => one.id === row.id));
  return {
    ...known,
    pages: known.pages.map((page, index) => {
      const others = page.conversations.nodes.filter((one) => one.id !== row.id);
      return {
        conversations: {
          ...page.conversations,
          totalCount: page.conversations.totalCount + (isNew ? 1 : 0),
          nodes: index === 0 ? [row, ...others] : others,
        },
      };
    }),
  };
};

/** A conversation that moves rises to the top; a filtered list is asked for again, since only the backend knows what fits. */
export const useLiveRows = (tenantId: string, filtered: boolean, key: readonly unknown[]): LiveState => {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useLive(ConversationsLive, { tenantId }, ({ conversations: row }) => {
    if (filtered) void refresh(Conversations);
    else
      client.setQueryData<InfiniteData<ConversationsQuery, string | null>>([...keyOf(Conversations), ...key], (known) => (known ? onTop(known, row) : known));
  });
};
