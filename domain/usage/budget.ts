import type { Folding } from '../kernel/decider.ts';
import type { AtLimit, BudgetEvent } from './events.ts';

/** What the tenant wants to spend at most, what shall happen then, and when it wants to be told. */
export interface Budget {
  readonly monthlyLimitTokens: number | undefined;
  readonly atLimit: AtLimit;
  readonly alertAtPercent: readonly number[];
  /** What customers are told when the budget is used up; without it our own sentence. */
  readonly stopText: string | undefined;
}

export const defaultBudget: Budget = { monthlyLimitTokens: undefined, atLimit: 'stop', alertAtPercent: [80, 100], stopText: undefined };

export const budgetFolding: Folding<Budget, BudgetEvent> = {
  name: 'budget',
  initial: defaultBudget,
  evolve: {
    BudgetChosen: (_, { monthlyLimitTokens, alertAtPercent, atLimit, stopText }) => ({
      monthlyLimitTokens,
      alertAtPercent,
      atLimit: atLimit ?? defaultBudget.atLimit,
      stopText,
    }),
  },
};
