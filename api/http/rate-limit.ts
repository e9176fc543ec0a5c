import type { Rule } from '../../commands/limits/limits.ts';

/** Limits of the edge; generous for honest use, since the work behind them is bounded elsewhere as well. */
export const limits = {
  ip: { name: 'ip', burst: 1_000, perSecond: 200 },
  key: { name: 'key', burst: 600, perSecond: 150 },
  tenant: { name: 'tenant', burst: 1_200, perSecond: 300 },
  /** A page has dozens of files, and an office one address. */
  assets: { name: 'assets', burst: 2_000, perSecond: 500 },
  /** All of a vendor's deliveries come from few addresses; a signature is looked at behind this. */
  webhooks: { name: 'webhooks', burst: 5_000, perSecond: 1_000 },
  /** Fields whose work grows with what they are given: counting, checking, reading files in. */
  heavy: { name: 'heavy', burst: 30, perSecond: 3 },
  /** Wrong keys and sessions from one address. */
  failures: { name: 'failures', burst: 20, perSecond: 0.5 },
  /** Runs of the slow hash for one key from one address. */
  keyGuesses: { name: 'key-guesses', burst: 20, perSecond: 0.5 },
  /** Accounts and public keys that nobody has asked for lately, from one address. */
  lookUps: { name: 'look-ups', burst: 500, perSecond: 50 },
  /** Webhooks that nothing vouches for, from one address: wrong signatures, wrong verify tokens, accounts that nobody connected. */
  unsigned: { name: 'unsigned', burst: 1_000, perSecond: 20 },
  /** Magic links asked for from one address for one mailbox, and for all of them: an office has one address and many people. */
  signIn: { name: 'sign-in', burst: 5, perSecond: 0.02 },
  signInAddress: { name: 'sign-in-address', burst: 120, perSecond: 0.5 },
  /** Links that are none, from one address; a good one is never refused for them. */
  signInFailures: { name: 'sign-in-failures', burst: 30, perSecond: 0.1 },
} as const satisfies Record<string, Rule>;
