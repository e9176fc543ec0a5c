import type { Folding } from '../kernel/decider.ts';
import type { BudgetEvent } from './events.ts';

/** What the tenant wants to spend at most, and when it wants to be told. */
export interface Budget {
  readonly monthlyLimitTokens: number | undefined;
  readonly alertAtPercent: readonly number[];
}

export const defaultBudget: Budget = { monthlyLimitTokens: undefined, alertAtPercent: [80, 100] };

export const budgetFolding: Folding<Budget, BudgetEvent> = {
  name: 'budget',
  initial: defaultBudget,
  evolve: {
    BudgetChosen: (_, { monthlyLimitTokens, alertAtPercent }) => ({ monthlyLimitTokens, alertAtPercent }),
  },
};
