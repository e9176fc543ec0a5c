import type { Folding } from '../kernel/decider.ts';
import type { DebtorRecord } from './datev/debtor-record.ts';
import type { DatevDebtorsExported, DebtorEvent } from './events.ts';

export type DatevDebtors = ReturnType<typeof DatevDebtorsExported>['payload'];

/** The debtor accounts by customer, and what DATEV was last told of each. */
export interface Debtors {
  readonly accounts: ReadonlyMap<string, string>;
  readonly exported: ReadonlyMap<string, DebtorRecord>;
  readonly batches: readonly Pick<DatevDebtors, 'batchId' | 'fileName' | 'leftOut'>[];
}

export const debtorsFolding: Folding<Debtors, DebtorEvent> = {
  name: 'debtors',
  initial: { accounts: new Map(), exported: new Map(), batches: [] },
  evolve: {
    DebtorAllotted: (debtors, { customerId, account }) => ({ ...debtors, accounts: new Map(debtors.accounts).set(customerId, account) }),
    DatevDebtorsExported: (debtors, { batchId, fileName, leftOut, debtors: records }) => ({
      ...debtors,
      exported: new Map([...debtors.exported, ...records.map((record) => [record.account, record] as const)]),
      batches: [...debtors.batches, { batchId, fileName, ...(leftOut && { leftOut }) }],
    }),
  },
};

/** DATEV: with accounts of four digits, debtors are 10000 to 69999. */
export const firstDebtor = 10_001;
export const lastDebtor = 69_999;
