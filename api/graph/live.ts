import { setTimeout as sleep } from 'node:timers/promises';
import { longestLag, type Changed } from '../../projections/kernel/change-feed.ts';
import type { Context } from './context.ts';

/** Several changes within this time are one answer. */
const calmMs = 120;

export interface Watch {
  readonly tenantId?: string;
  readonly types: readonly string[];
  readonly concerns?: (changed: Changed) => boolean;
}

/** Answers at once (unless `onlyChanges`), and again after every change, with what the read models then show. */
export async function* live<T>(
  context: Context,
  watch: Watch,
  read: (changed: readonly Changed[]) => Promise<T | null>,
  options: { readonly onlyChanges?: boolean } = {},
): AsyncGenerator<T> {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  let happened: Changed[] = [];
  let wake: () => void = () => undefined;
  const listen = async () => {
    const { tenantId, types } = watch;
    for await (const changed of context.deps.changes.subscribe({ types, ...(tenantId !== undefined && { tenantId }) }, signal)) {
      if (watch.concerns && !watch.concerns(changed)) continue;
      happened.push(changed);
      // Its reader takes no answers; the end of the stream makes the client begin again with what is then.
      if (happened.length > longestLag) return;
      wake();
    }
  };
  // Listening begins before the first reading, so that nothing falls between the two.
  const listening = listen()
    .catch((error: unknown) => context.deps.onError(error, 'a subscription lost the change feed'))
    .finally(() => {
      stop.abort();
      wake();
    });
  const woken = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  signal.addEventListener('abort', () => wake(), { once: true });
  try {
    if (!options.onlyChanges) {
      const first = await read([]);
      if (first !== null) yield first;
    }
    while (!signal.aborted) {
      if (happened.length === 0) {
        await woken();
        continue;
      }
      await sleep(calmMs);
      const batch = happened;
      happened = [];
      const next = await read(batch);
      if (next !== null) yield next;
    }
  } finally {
    stop.abort();
    await listening;
  }
}
