import { readMonthFigure } from '../../commands/invoices/read-month-figure.ts';
import { chooseBudget } from '../../commands/usage/choose-budget.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { addDays, daysOf, monthOf } from '../../domain/kernel/time.ts';
import { priceOn, pricingFolding } from '../../domain/pricing/pricing.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { quotaOf } from '../../domain/usage/quota.ts';
import { reportUsage } from '../../projections/usage/token-usage.ts';
import { readUsageBoard } from '../../projections/usage/usage-board.ts';
import { Refusal } from '../errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { AtLimit, UsageGrouping } from './enums.ts';
import { now, today } from './now.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { payload } from './types/payload.ts';
import { Budget, UsageBoard, UsageReport, type UsageBoardView } from './types/usage.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

/** The month's cost is the invoice's own figure; what the replies are worth at list price stands beside it. */
export async function usageBoardOf(context: Pick<Context, 'deps'>, tenantId: string): Promise<UsageBoardView> {
  const { state } = context.deps.handle;
  const [pricing, tenant] = await Promise.all([state(pricingFolding, stream.pricing()), state(tenantFolding, stream.tenant(tenantId))]);
  const day = today(context);
  const prices = priceOn(pricing, day, tenant.currency);
  if (!prices) throw new Refusal('NotFound');
  const includedTokens = quotaOf(tenant, day, pricing)?.includedTokens ?? 0;
  const month = monthOf(day);
  const board = await context.deps.readDb.asTenant(tenantId, (db) => readUsageBoard(db, tenantId, now(context), { weights: prices.weights, includedTokens }));
  const [invoice, previousInvoice] = await Promise.all([
    readMonthFigure(state, { customerId: tenantId, period: month, asOf: day }),
    readMonthFigure(state, { customerId: tenantId, period: monthOf(addDays(daysOf(month).from, -1)) }),
  ]);
  return { ...board, invoice: invoice ?? null, previousInvoice: previousInvoice ?? null };
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
      if (from > to) throw new Refusal('InvalidInput', { field: 'to', problem: expecting('fromBeforeTo') });
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
  fields: (t) => ({
    commandId: t.id(),
    tenantId: t.id(),
    monthlyLimitTokens: t.int(),
    alertAtPercent: t.intList(),
    atLimit: t.field({ type: AtLimit, description: 'What happens at the own limit; without it, as before.' }),
    stopText: t.string({ description: "What customers are told when the budget is used up; empty: the product's own sentence; absent: as before." }),
  }),
});
const BudgetPayload = payload('BudgetPayload', 'budget', Budget);

builder.mutationFields((t) => ({
  setBudget: t.field({
    type: BudgetPayload,
    args: { input: t.arg({ type: SetBudgetInput, required: true }) },
    extensions: rule({ permission: 'usage:budget' }),
    resolve: async (_, { input: { commandId, tenantId: named, monthlyLimitTokens, alertAtPercent, atLimit, stopText } }, context) => {
      const tenantId = await tenantOf(context, named);
      const choice = {
        ...(typeof monthlyLimitTokens === 'number' && { monthlyLimitTokens }),
        ...(alertAtPercent && { alertAtPercent }),
        ...(atLimit && { atLimit }),
        ...(typeof stopText === 'string' && { stopText }),
      };
      return settle(
        context,
        await dispatch(context, chooseBudget, choice, { commandId, tenantId }),
        async () => (await usageBoardOf(context, tenantId)).budget,
      );
    },
  }),
}));
