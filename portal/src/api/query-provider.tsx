'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ApiError } from '#api/errors.ts';

const worthRepeating = (count: number, error: Error): boolean =>
  count < 2 && (!(error instanceof ApiError) || error.trouble === 'offline' || error.trouble === 'broken');

export const QueryProvider = ({ children }: { children: ReactNode }) => {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: worthRepeating, retryDelay: 700, staleTime: 15_000 } } }));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
};
