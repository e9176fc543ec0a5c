import type { Allowance, Rule } from './limits.ts';

/** A token bucket: how full it was, and when. */
export interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

/** The bucket as time has filled it up. A clock that was set back fills nothing. */
export function filled(bucket: Bucket | undefined, { burst, perSecond }: Rule, nowMs: number): Bucket {
  if (!bucket) return { tokens: burst, atMs: nowMs };
  const elapsed = Math.max(0, nowMs - bucket.atMs);
  return { tokens: Math.min(burst, bucket.tokens + (elapsed / 1000) * perSecond), atMs: Math.max(nowMs, bucket.atMs) };
}

export function allowance({ tokens }: Bucket, { burst, perSecond }: Rule, weight: number): Allowance {
  // What is never to be had is refused with the time of the whole bucket: "never" is no number of seconds.
  const wanted = Math.min(weight, burst);
  if (tokens >= weight) return { ok: true };
  const seconds = perSecond > 0 ? Math.ceil((wanted - tokens) / perSecond) : Infinity;
  return { ok: false, retryAfterSeconds: Math.min(Math.max(1, seconds), longestWaitSeconds) };
}

const longestWaitSeconds = 86_400;

/** A map that forgets what was used longest ago. */
export function leastRecentlyUsed<V>(max: number) {
  const entries = new Map<string, V>();
  return {
    get: (key: string): V | undefined => entries.get(key),
    set: (key: string, value: V): void => {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= max) return;
      const oldest = entries.keys().next().value;
      if (oldest !== undefined) entries.delete(oldest);
    },
    delete: (key: string): boolean => entries.delete(key),
    get size(): number {
      return entries.size;
    },
  };
}
