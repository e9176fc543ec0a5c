import { chooseBudget } from '../../commands/usage/choose-budget.ts';
import { reportUsage } from '../../projections/usage/token-usage.ts';
import { readUsageBoard } from '../../projections/usage/usage-board.ts';
import { Refusal } from '../errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { UsageGrouping } from './enums.ts';
import { now } from './now.ts';
import { priceListInForce } from './pricing.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { payload } from './types/payload.ts';
import { Budget, UsageBoard, UsageReport, type UsageBoardView } from './types/usage.ts';

export async function usageBoardOf(context: Pick<Context, 'deps'>, tenantId: string): Promise<UsageBoardView> {
  const prices = await priceListInForce(context);
  return context.deps.readDb.asTenant(tenantId, (db) => readUsageBoard(db, tenantId, now(context), prices));
}

builder.queryFields((t) => ({
  usage: t.field({
    type: UsageReport,
    extensions: rule({ permission: 'usage:read' }),
    description: 'Token use and cost between two days, both included.',
    args: {
      tenantId: t.arg.id(),
      from: t.arg({ type: 'Date', required: true }),
      to: t.arg({ type: 'Date', required: true }),
      groupBy: t.arg({ type: UsageGrouping, required: true }),
    },
    resolve: async (_, { tenantId: named, from, to, groupBy }, context) => {
      const tenantId = await tenantOf(context, named);
      if (from > to) throw new Refusal('InvalidInput', { field: 'to', problem: 'to < from' });
      return context.deps.readDb.asTenant(tenantId, (db) => reportUsage(db, tenantId, from, to, groupBy));
    },
  }),
  usageBoard: t.field({
    type: UsageBoard,
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'usage:read' }),
    description: 'Today, this month and the budget, on one board.',
    resolve: async (_, { tenantId }, context) => usageBoardOf(context, await tenantOf(context, tenantId)),
  }),
}));

const SetBudgetInput = builder.inputType('SetBudgetInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), monthlyLimitTokens: t.int(), alertAtPercent: t.intList() }),
});
const BudgetPayload = payload('BudgetPayload', 'budget', Budget);

builder.mutationFields((t) => ({
  setBudget: t.field({
    type: BudgetPayload,
    args: { input: t.arg({ type: SetBudgetInput, required: true }) },
    extensions: rule({ permission: 'usage:budget' }),
    resolve: async (_, { input: { commandId, tenantId: named, monthlyLimitTokens, alertAtPercent } }, context) => {
      const tenantId = await tenantOf(context, named);
      const choice = { ...(typeof monthlyLimitTokens === 'number' && { monthlyLimitTokens }), ...(alertAtPercent && { alertAtPercent }) };
      return settle(
        context,
        await dispatch(context, chooseBudget, choice, { commandId, tenantId }),
        async () => (await usageBoardOf(context, tenantId)).budget,
      );
    },
  }),
}));
