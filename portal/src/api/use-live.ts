'use client';

import { useEffect, useRef, useState } from 'react';
import type { TypedDocumentString } from '#gql/graphql.ts';
import { ApiError } from '#api/errors.ts';
import { subscribe } from '#api/subscribe.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });

const hopeless = (error: unknown): boolean => error instanceof ApiError && error.trouble !== 'offline' && error.trouble !== 'broken';

/**
 * Holds a subscription open while the page is seen. A hidden tab lets go of its connection, since browsers allow only
 * six per origin over HTTP/1.1.
 */
export const useLive = <TData, TVariables>(
  operation: TypedDocumentString<TData, TVariables>,
  variables: TVariables,
  onData: (data: TData) => void,
  enabled = true,
): LiveState => {
  const [state, setState] = useState<LiveState>('connecting');
  const latest = useRef(onData);
  useEffect(() => {
    latest.current = onData;
  });
  const key = JSON.stringify(variables);

  useEffect(() => {
    if (!enabled) return undefined;
    let current = new AbortController();

    const listen = async ({ signal }: AbortController): Promise<void> => {
      for (let attempt = 0; !signal.aborted; attempt += 1) {
        try {
          for await (const data of subscribe(operation, JSON.parse(key) as TVariables, signal, () => setState('live'))) {
            attempt = 0;
            latest.current(data);
          }
        } catch (error) {
          if (signal.aborted) return;
          if (hopeless(error)) return setState('lost');
        }
        if (signal.aborted) return;
        if (attempt > 0) setState('lost');
        await pause(Math.min(15_000, 500 * 2 ** attempt), signal);
      }
    };

    const follow = (): void => {
      current.abort();
      if (document.visibilityState === 'hidden') return;
      current = new AbortController();
      void listen(current);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      current.abort();
    };
  }, [operation, key, enabled]);

  return state;
};
