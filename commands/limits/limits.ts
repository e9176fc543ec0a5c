/**
 * How much one key may do: `burst` at once, then `perSecond` on average. A day's allowance is a burst that comes back within a day, so that
 * there is no midnight to wait for.
 */
export interface Rule {
  /** Keeps the keys of one rule apart from another's; also what a refusal is counted under. */
  readonly name: string;
  readonly burst: number;
  readonly perSecond: number;
}

export type Allowance = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

/** Counts what strangers and customers do, per rule and key. */
export interface Limits {
  /** Takes `weight` (1 unless told), or nothing at all when that is more than there is. */
  take(rule: Rule, key: string, weight?: number): Promise<Allowance>;
  /** For what turned out right after all. Never fills a bucket above its brim. */
  giveBack(rule: Rule, key: string, weight?: number): Promise<void>;
  /** Whether a take would pass, without taking. */
  peek(rule: Rule, key: string, weight?: number): Promise<Allowance>;
}

const daySeconds = 86_400;

/** `most` at once, and as many within a day. */
export function perDay(name: string, most: number): Rule {
  return { name, burst: most, perSecond: most / daySeconds };
}
/** `most` at once, and as many within a minute. */
export function perMinute(name: string, most: number): Rule {
  return { name, burst: most, perSecond: most / 60 };
}
