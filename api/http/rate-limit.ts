/** How much one key may do: `burst` at once, then `perSecond` on average. */
export interface Limit {
  readonly burst: number;
  readonly perSecond: number;
}

export type Allowance = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

/** Counts per key. In memory here; the same port serves a store that several processes share. */
export interface RateLimiter {
  take(key: string, limit: Limit): Promise<Allowance>;
  /** Whether a further take would pass, without taking. */
  peek(key: string, limit: Limit): Promise<Allowance>;
}

/** Token buckets in memory, at most `maxKeys` of them: the least recently used goes first. */
export function memoryRateLimiter(now: () => number = Date.now, maxKeys = 50_000): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const look = (key: string, limit: Limit) => {
    const at = now();
    const known = buckets.get(key);
    const tokens = known ? Math.min(limit.burst, known.tokens + ((at - known.at) / 1000) * limit.perSecond) : limit.burst;
    return { tokens, at };
  };
  const answer = (tokens: number, limit: Limit): Allowance =>
    tokens >= 1 ? { ok: true } : { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((1 - tokens) / limit.perSecond)) };
  return {
    async take(key, limit) {
      const { tokens, at } = look(key, limit);
      const result = answer(tokens, limit);
      buckets.delete(key);
      buckets.set(key, { tokens: result.ok ? tokens - 1 : tokens, at });
      if (buckets.size > maxKeys) {
        const oldest = buckets.keys().next().value;
        if (oldest !== undefined) buckets.delete(oldest);
      }
      return result;
    },
    async peek(key, limit) {
      return answer(look(key, limit).tokens, limit);
    },
  };
}

/** Defaults; generous for honest use, since the work behind them is bounded elsewhere as well. */
export const limits = {
  ip: { burst: 1_000, perSecond: 200 },
  key: { burst: 600, perSecond: 150 },
  tenant: { burst: 1_200, perSecond: 300 },
  /** Wrong keys and sessions from one address: guessing is slow, and costs no Argon2. */
  failures: { burst: 20, perSecond: 0.5 },
  /** Webhooks that nothing vouches for, from one address: wrong signatures, wrong verify tokens, accounts that nobody connected. */
  unsigned: { burst: 1_000, perSecond: 20 },
  /** Magic links asked for from one address; the e-mail address has a limit of its own. */
  signIn: { burst: 30, perSecond: 0.1 },
} as const satisfies Record<string, Limit>;
