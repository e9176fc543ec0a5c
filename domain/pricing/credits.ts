import type { Folding } from '../kernel/decider.ts';
import type { Amount, Currency } from '../kernel/money.ts';
import type { CreditEvent } from './events.ts';

/** An amount that coming invoices take off: granted by somebody, or the days left of a year that was paid and given up. */
export interface Credit {
  readonly creditId: string;
  readonly kind: 'granted' | 'refund';
  readonly amount: Amount;
  readonly currency: Currency;
  readonly reason: string;
  /** The year of the grant: no older register can hold an invoice that used it. */
  readonly year: string;
}

/** A customer's credits, oldest first: the order they are used up in. */
export type Credits = readonly Credit[];

export const creditsFolding: Folding<Credits, CreditEvent> = {
  name: 'credits',
  initial: [],
  evolve: {
    CreditGranted: (credits, credit, { at }) => [...credits, { ...credit, kind: 'granted', year: at.slice(0, 4) }],
  },
};
