'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '#api/request.ts';
import { CountTokens } from '#assistants/queries.ts';

const restOf = 200;

/** Characters at once, tokens by the backend's tokenizer as soon as typing rests. */
export const useTokenCount = (text: string) => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restOf);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery({
    queryKey: ['CountTokens', rested],
    queryFn: ({ signal }) => request(CountTokens, { text: rested }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 10_000,
  });
  const count = query.data?.countTokens;
  return {
    characters: Array.from(text).length,
    tokens: count?.tokens,
    limit: count?.limit,
    settled: rested === text && !query.isPlaceholderData && count !== undefined,
  };
};
