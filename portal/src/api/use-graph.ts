'use client';

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TypedDocumentString } from '#gql/graphql.ts';
import { request } from '#api/request.ts';

const nameOf = (operation: { toString(): string }): string => /(?:query|mutation|subscription)\s+(\w+)/.exec(operation.toString())?.[1] ?? '';

export const keyOf = <TData, TVariables>(operation: TypedDocumentString<TData, TVariables>, variables?: TVariables): QueryKey =>
  variables === undefined ? [nameOf(operation)] : [nameOf(operation), variables];

export const useGraph = <TData, TVariables>(
  operation: TypedDocumentString<TData, TVariables>,
  variables: TVariables,
  options: { enabled?: boolean; staleTime?: number; keepPrevious?: boolean; refetchInterval?: number } = {},
) =>
  useQuery({
    queryKey: keyOf(operation, variables),
    queryFn: ({ signal }) => request(operation, variables, signal),
    enabled: options.enabled ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.refetchInterval === undefined ? {} : { refetchInterval: options.refetchInterval }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });

export interface Connection<TNode> {
  nodes: TNode[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A keyset-paged list: pages are asked for one after the other and shown as one. */
export const useConnection = <TData, TVariables extends { after?: string | null | undefined }, TNode>(
  operation: TypedDocumentString<TData, TVariables>,
  variables: Omit<TVariables, 'after'>,
  pick: (data: TData) => Connection<TNode>,
) => {
  const query = useInfiniteQuery({
    queryKey: [nameOf(operation), variables],
    queryFn: ({ pageParam, signal }) => request(operation, { ...variables, after: pageParam } as unknown as TVariables, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (pick(last).pageInfo.hasNextPage ? pick(last).pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const nodes = useMemo(() => pages?.flatMap((page) => pick(page).nodes), [pages, pick]);
  return {
    ...query,
    nodes,
    totalCount: pages?.[0] ? pick(pages[0]).totalCount : undefined,
  };
};

/** Asks again for every list and figure that may show what has just changed. */
export const useRefresh = (): ((...operations: { toString(): string }[]) => Promise<void>) => {
  const client: QueryClient = useQueryClient();
  return async (...operations) => {
    await Promise.all(operations.map((operation) => client.invalidateQueries({ queryKey: [nameOf(operation)] })));
  };
};
