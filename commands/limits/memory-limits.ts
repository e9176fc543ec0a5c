import { systemClock, type Clock } from '../kernel/clock.ts';
import { allowance, filled, leastRecentlyUsed, type Bucket } from './buckets.ts';
import type { Limits } from './limits.ts';

/** Counts in this process alone, for at most `maxKeys` keys: the least recently used goes first. */
export function memoryLimits(clock: Clock = systemClock, maxKeys = 50_000): Limits {
  const buckets = leastRecentlyUsed<Bucket>(maxKeys);
  return {
    take: async (rule, key, weight = 1) => {
      const id = `${rule.name}:${key}`;
      const bucket = filled(buckets.get(id), rule, clock().getTime());
      const answer = allowance(bucket, rule, weight);
      buckets.set(id, answer.ok ? { ...bucket, tokens: bucket.tokens - weight } : bucket);
      return answer;
    },
    giveBack: async (rule, key, weight = 1) => {
      const id = `${rule.name}:${key}`;
      const { tokens, atMs } = filled(buckets.get(id), rule, clock().getTime());
      buckets.set(id, { tokens: Math.min(rule.burst, tokens + weight), atMs });
    },
    peek: async (rule, key, weight = 1) => allowance(filled(buckets.get(`${rule.name}:${key}`), rule, clock().getTime()), rule, weight),
  };
}
