'use client';

import type { ReactNode } from 'react';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ErrorState } from '#components/ui/states.tsx';

interface Asked<TData> {
  data: TData | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** Waiting, failed or there: the three faces every page has. Data already shown stays when a later refresh fails. */
export const QueryView = <TData,>({
  query,
  shape = 'list',
  alone = false,
  children,
}: {
  query: Asked<TData>;
  alone?: boolean;
  shape?: 'list' | 'board' | 'detail';
  children: (data: TData) => ReactNode;
}) => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorState alone={alone} error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton shape={shape} />;
};
