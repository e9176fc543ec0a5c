import type { Rule } from '../../commands/limits/limits.ts';

/** Limits of the edge; generous for honest use, since the work behind them is bounded elsewhere as well. */
export const limits = {
  ip: { name: 'ip', burst: 1_000, perSecond: 200 },
  key: { name: 'key', burst: 600, perSecond: 150 },
  tenant: { name: 'tenant', burst: 1_200, perSecond: 300 },
  /** Wrong keys and sessions from one address: guessing is slow, and costs no Argon2. */
  failures: { name: 'failures', burst: 20, perSecond: 0.5 },
  /** Webhooks that nothing vouches for, from one address: wrong signatures, wrong verify tokens, accounts that nobody connected. */
  unsigned: { name: 'unsigned', burst: 1_000, perSecond: 20 },
  /** Magic links asked for from one address; the e-mail address has a limit of its own. */
  signIn: { name: 'sign-in', burst: 30, perSecond: 0.1 },
} as const satisfies Record<string, Rule>;
