import { createHash } from 'node:crypto';
import { systemClock, type Clock } from '../kernel/clock.ts';
import { allowance, filled, leastRecentlyUsed, type Bucket } from './buckets.ts';
import type { Limits, Rule } from './limits.ts';

/** What one key used up since it was last settled. */
export interface Usage {
  readonly id: string;
  readonly rule: Rule;
  readonly spent: number;
  readonly atMs: number;
}

/** Where the processes of an installation keep their buckets together. */
export interface BucketStore {
  /** Subtracts what was used and gives each bucket as all processes left it. */
  settle(usages: readonly Usage[]): Promise<readonly (Bucket & { readonly id: string })[]>;
  /** Buckets that are not full, the emptiest ones first. */
  load(nowMs: number, most: number): Promise<readonly (Bucket & { readonly id: string })[]>;
  /** Forgets buckets that have filled up again: they say nothing a new one would not. */
  sweep(nowMs: number): Promise<void>;
  close(): Promise<void>;
}

export interface SettledLimits extends Limits {
  /** Takes over what earlier processes had counted. */
  start(): Promise<void>;
  /** Tells the store what was used, and learns what others used. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

interface Kept {
  readonly bucket: Bucket;
  readonly rule: Rule | undefined;
  /** Not yet settled. */
  readonly spent: number;
}

/** A key that has hardly used anything is nobody's concern; the store hears of it when this share is gone. */
const untold = 0.1;
const sweepMs = 60_000;

/**
 * Decides from memory, so that no request waits for a database or commits anything, and settles with the store once a second. Between two
 * settlements each process may give what it believes to be left; a restart takes over what was settled.
 */
export function settledLimits(
  store: BucketStore,
  options: { readonly clock?: Clock; readonly everyMs?: number; readonly maxKeys?: number; readonly report?: (error: unknown) => void } = {},
): SettledLimits {
  const { clock = systemClock, everyMs = 1_000, maxKeys = 50_000, report = () => undefined } = options;
  const kept = leastRecentlyUsed<Kept>(maxKeys);
  const touched = new Set<string>();
  let settling: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let sweptAt = 0;
  let failing = false;

  const look = (rule: Rule, key: string) => {
    const id = idOf(rule, key);
    const known = kept.get(id);
    return { id, bucket: filled(known?.bucket, rule, clock().getTime()), spent: known?.spent ?? 0 };
  };

  const settleNow = async (): Promise<void> => {
    const usages: Usage[] = [];
    for (const id of touched) {
      const one = kept.get(id);
      if (one?.rule && one.spent !== 0) usages.push({ id, rule: one.rule, spent: one.spent, atMs: one.bucket.atMs });
    }
    touched.clear();
    try {
      for (let from = 0; from < usages.length; from += pageSize) {
        const page = usages.slice(from, from + pageSize);
        const settled = new Map((await store.settle(page)).map((bucket) => [bucket.id, bucket]));
        for (const { id, spent } of page) {
          const shared = settled.get(id);
          const now = kept.get(id);
          if (!shared || !now) continue;
          const since = now.spent - spent;
          kept.set(id, { ...now, spent: since, bucket: { tokens: shared.tokens - since, atMs: shared.atMs } });
        }
      }
      if (clock().getTime() - sweptAt >= sweepMs) {
        sweptAt = clock().getTime();
        await store.sweep(sweptAt);
      }
      failing = false;
    } catch (error) {
      // What this process knows goes on counting; the rest is told once the store is back.
      for (const { id } of usages) touched.add(id);
      if (!failing) report(error);
      failing = true;
    }
  };
  const settle = async (): Promise<void> => {
    await settling;
    settling = settleNow();
    await settling;
  };

  return {
    take: async (rule, key, weight = 1) => {
      const { id, bucket, spent } = look(rule, key);
      const answer = allowance(bucket, rule, weight);
      const left = answer.ok ? bucket.tokens - weight : bucket.tokens;
      // What has come back meanwhile is not owed any more.
      kept.set(id, { rule, bucket: { ...bucket, tokens: left }, spent: Math.min(answer.ok ? spent + weight : spent, rule.burst - left) });
      if (left < rule.burst * (1 - untold)) touched.add(id);
      return answer;
    },
    giveBack: async (rule, key, weight = 1) => {
      const { id, bucket, spent } = look(rule, key);
      // Below nothing where it was settled meanwhile: the next settlement brings it back.
      kept.set(id, { rule, bucket: { ...bucket, tokens: Math.min(rule.burst, bucket.tokens + weight) }, spent: spent - weight });
      if (spent !== weight) touched.add(id);
    },
    peek: async (rule, key, weight = 1) => allowance(look(rule, key).bucket, rule, weight),
    start: async () => {
      const rows = await store.load(clock().getTime(), maxKeys);
      for (const { id, tokens, atMs } of rows) kept.set(id, { bucket: { tokens, atMs }, rule: undefined, spent: 0 });
      timer = setInterval(() => {
        if (touched.size > 0) void settle();
      }, everyMs);
      timer.unref();
    },
    settle,
    stop: async () => {
      clearInterval(timer);
      await settle();
      await store.close();
    },
  };
}

const pageSize = 5_000;

/** Keys are addresses, visitors, mailboxes: the store gets no more than a mark of them. */
function idOf(rule: Rule, key: string): string {
  return createHash('sha256').update(`${rule.name}\u0000${key}`).digest('base64url').slice(0, 22);
}
