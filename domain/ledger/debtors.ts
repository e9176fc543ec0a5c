import type { Folding } from '../kernel/decider.ts';
import type { DebtorEvent } from './events.ts';

/** The debtor accounts by customer. */
export interface Debtors {
  readonly accounts: ReadonlyMap<string, string>;
}

export const debtorsFolding: Folding<Debtors, DebtorEvent> = {
  name: 'debtors',
  initial: { accounts: new Map() },
  evolve: {
    DebtorAllotted: ({ accounts }, { customerId, account }) => ({ accounts: new Map(accounts).set(customerId, account) }),
  },
};

/** DATEV: with accounts of four digits, debtors are 10000 to 69999. */
export const firstDebtor = 10_001;
export const lastDebtor = 69_999;
