import type { Budget } from './budget.ts';
import type { Quota } from './quota.ts';

export interface Line {
  readonly tokens: number;
  /** The tokens that the package includes, or the limit that the tenant chose. */
  readonly basis: 'quota' | 'limit';
}

/** What a month's calls may count, in weighted tokens. */
export interface Allowance {
  /** Nothing goes beyond. */
  readonly hard: Line | undefined;
  /** Beyond it, one answer now and then. */
  readonly slow: Line | undefined;
  /** What the thresholds are per cents of. */
  readonly alerts: Line;
}

/** A package without overage stops at its quota, whatever the tenant chose; its own limit may only be tighter. */
export function allowanceOf({ includedTokens, overage }: Quota, { monthlyLimitTokens, atLimit }: Budget): Allowance {
  const quota: Line = { tokens: includedTokens, basis: 'quota' };
  const limit: Line | undefined = monthlyLimitTokens === undefined ? undefined : { tokens: monthlyLimitTokens, basis: 'limit' };
  const hardest = overage ? undefined : quota;
  const own = limit && (hardest === undefined || limit.tokens < hardest.tokens) ? limit : undefined;
  return {
    hard: own && atLimit === 'stop' ? own : hardest,
    slow: own && atLimit === 'throttle' ? own : undefined,
    alerts: own ?? quota,
  };
}
