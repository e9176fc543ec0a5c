import type { ReadDb } from './read-db.ts';

export interface Progress {
  readonly caughtUp: ReadDb['caughtUp'];
  /** Something moved, or stopped. */
  readonly wake: () => void;
}

/** Lets others wait for the projections of one process. */
export function progressOf(
  followers: ReadonlyMap<string, { readonly position: bigint }>,
  stopped: ReadonlyMap<string, unknown>,
  signal: AbortSignal,
): Progress {
  const waiting = new Set<() => void>();
  const isBehind = (name: string, position: bigint) => (followers.get(name)?.position ?? 0n) < position;
  const hasApplied = (position: bigint, only: readonly string[] | undefined): boolean => {
    if (followers.size === 0) return false;
    const names = only ?? [...followers.keys()].filter((name) => !stopped.has(name));
    return names.every((name) => !isBehind(name, position));
  };

  const somethingMoves = (limitMs: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(limitMs, 250));
      waiting.add(wake);
    });

  return {
    caughtUp: async (position, limitMs = 5_000, only) => {
      const until = performance.now() + limitMs;
      while (!hasApplied(position, only)) {
        const left = until - performance.now();
        const inVain = only?.some((name) => stopped.has(name) && isBehind(name, position)) ?? false;
        if (left <= 0 || inVain || signal.aborted) return false;
        await somethingMoves(left);
      }
      return true;
    },
    wake: () => {
      for (const wake of waiting) wake();
    },
  };
}
