import type { Instant } from '../kernel/time.ts';

/** How far a reply came. */
export type Delivery =
  /** Not handed over, or known not to have gone out; `attempts` counts the latter. */
  | { readonly status: 'waiting'; readonly attempts: number }
  /** Handed over, outcome not known yet. */
  | { readonly status: 'started'; readonly attempt: number; readonly at: Instant }
  | { readonly status: 'sent' | 'delivered' | 'read'; readonly externalId: string }
  | { readonly status: 'failed'; readonly cause: string }
  /** Nobody can say whether it went out. */
  | { readonly status: 'unconfirmed' };

/** Nothing more is to be done for it by the system itself. */
export function isSettled(delivery: Delivery): boolean {
  return delivery.status !== 'waiting' && delivery.status !== 'started';
}

export function failedBefore(delivery: Delivery): number {
  if (delivery.status === 'started') return delivery.attempt;
  return delivery.status === 'waiting' ? delivery.attempts : 0;
}

const order = { waiting: 0, started: 0, unconfirmed: 0, sent: 1, delivered: 2, read: 3, failed: 9 } as const;

/** Vendors report out of order; only a step forward counts. What has failed stays failed. */
export function isStepForward(delivery: Delivery, status: 'sent' | 'delivered' | 'read'): boolean {
  return order[status] > order[delivery.status];
}
