import { z } from 'zod';
import { stream } from '../../domain/kernel/streams.ts';
import { budgetFolding } from '../../domain/usage/budget.ts';
import { AtLimit, BudgetChosen } from '../../domain/usage/events.ts';
import { command } from '../kernel/command.ts';
import { reject } from '../../domain/kernel/rejection.ts';

export const chooseBudget = command({
  name: 'ChooseBudget',
  says: 'Set the monthly token limit, what happens there, and the thresholds at which people are told.',
  permission: 'usage:budget',
  input: z.object({
    monthlyLimitTokens: z.number().int().optional(),
    alertAtPercent: z.array(z.number().int()).max(5).optional(),
    atLimit: AtLimit.optional(),
    /** Empty: our own sentence again. */
    stopText: z.string().trim().max(500).optional(),
  }),
  stream: (_, { tenantId }) => stream.budget(tenantId),
  folding: budgetFolding,
  rejections: ['LimitNotPositive', 'ThresholdOutOfRange'],
  decide(budget, { monthlyLimitTokens, alertAtPercent, atLimit = budget.atLimit, stopText = budget.stopText ?? '' }) {
    if (monthlyLimitTokens !== undefined && monthlyLimitTokens < 1) return reject('LimitNotPositive', { limit: monthlyLimitTokens });
    const asked = alertAtPercent ?? budget.alertAtPercent;
    const outside = asked.find((percent) => percent < 1 || percent > 100);
    if (outside !== undefined) return reject('ThresholdOutOfRange', { threshold: outside });
    const thresholds = [...new Set(asked)].toSorted((a, b) => a - b);
    const asBefore =
      monthlyLimitTokens === budget.monthlyLimitTokens &&
      thresholds.join() === budget.alertAtPercent.join() &&
      atLimit === budget.atLimit &&
      stopText === (budget.stopText ?? '');
    if (asBefore) return [];
    return [
      BudgetChosen({
        ...(monthlyLimitTokens !== undefined && { monthlyLimitTokens }),
        alertAtPercent: thresholds,
        // What was never chosen stays unsaid.
        ...((atLimit !== 'stop' || budget.atLimit !== 'stop') && { atLimit }),
        ...(stopText !== '' && { stopText }),
      }),
    ];
  },
});
