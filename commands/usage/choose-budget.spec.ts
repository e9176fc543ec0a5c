import { describe, it } from 'vitest';
import { budgetFolding } from '../../domain/usage/budget.ts';
import { BudgetChosen } from '../../domain/usage/events.ts';
import { given } from '../kernel/spec.ts';
import { chooseBudget } from './choose-budget.ts';

describe('choosing a budget', () => {
  it('refuses a limit of nothing', () => given(budgetFolding).when(chooseBudget, { monthlyLimitTokens: 0 }).thenRejected('LimitNotPositive'));
  it('refuses a threshold above a hundred per cent', () =>
    given(budgetFolding)
      .when(chooseBudget, { alertAtPercent: [80, 101] })
      .thenRejected('ThresholdOutOfRange', { threshold: 101 }));
  it('keeps thresholds once each and rising', () =>
    given(budgetFolding)
      .when(chooseBudget, { monthlyLimitTokens: 5_000, alertAtPercent: [90, 50, 90] })
      .thenEvents(BudgetChosen({ monthlyLimitTokens: 5_000, alertAtPercent: [50, 90] })));
  it('takes a limit back and leaves the thresholds', () =>
    given(budgetFolding, BudgetChosen({ monthlyLimitTokens: 5_000, alertAtPercent: [50] }))
      .when(chooseBudget, {})
      .thenEvents(BudgetChosen({ alertAtPercent: [50] })));
  it('does nothing when all is as before', () =>
    given(budgetFolding)
      .when(chooseBudget, { alertAtPercent: [100, 80] })
      .thenNothing());
});
