import { z } from 'zod';
import { stream } from '../../domain/kernel/streams.ts';
import { budgetFolding } from '../../domain/usage/budget.ts';
import { BudgetChosen } from '../../domain/usage/events.ts';
import { command } from '../kernel/command.ts';
import { reject } from '../../domain/kernel/rejection.ts';

export const chooseBudget = command({
  name: 'ChooseBudget',
  says: 'Set the monthly token limit and the thresholds at which people are told.',
  permission: 'usage:budget',
  input: z.object({
    monthlyLimitTokens: z.number().int().optional(),
    alertAtPercent: z.array(z.number().int()).max(5).optional(),
  }),
  stream: (_, { tenantId }) => stream.budget(tenantId),
  folding: budgetFolding,
  rejections: ['LimitNotPositive', 'ThresholdOutOfRange'],
  decide(budget, { monthlyLimitTokens, alertAtPercent }) {
    if (monthlyLimitTokens !== undefined && monthlyLimitTokens < 1) return reject('LimitNotPositive', { limit: monthlyLimitTokens });
    const asked = alertAtPercent ?? budget.alertAtPercent;
    const outside = asked.find((percent) => percent < 1 || percent > 100);
    if (outside !== undefined) return reject('ThresholdOutOfRange', { threshold: outside });
    const thresholds = [...new Set(asked)].toSorted((a, b) => a - b);
    if (monthlyLimitTokens === budget.monthlyLimitTokens && thresholds.join() === budget.alertAtPercent.join()) return [];
    return [BudgetChosen({ ...(monthlyLimitTokens !== undefined && { monthlyLimitTokens }), alertAtPercent: thresholds })];
  },
});
