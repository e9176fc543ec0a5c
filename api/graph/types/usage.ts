import { builder } from '../builder.ts';
import type { BudgetAlert as BudgetAlertView } from '../../../projections/usage/budget-alerts.ts';
import type { MonthFigure } from '../../../domain/invoices/month-figure.ts';
import { AtLimit, BudgetBasis, UsageGrouping } from '../enums.ts';

export interface TokenTotalsView {
  readonly input: number;
  readonly output: number;
  readonly total: number;
}
export interface UsageItemView {
  readonly key: string;
  readonly label: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly totalTokens: number;
  readonly replies: number;
  readonly cost: string;
  readonly currency: string;
}
export interface UsageReportView {
  readonly from: string;
  readonly to: string;
  readonly groupBy: 'day' | 'model' | 'channel' | 'user';
  readonly items: readonly UsageItemView[];
  readonly total: UsageItemView;
}
export interface BudgetView {
  readonly includedTokens: number;
  readonly usedTokens: number;
  readonly remainingTokens: number;
  readonly percentUsed: string;
  readonly forecastTokens: number;
  readonly alertAtPercent: readonly number[];
  readonly monthlyLimitTokens: number | null;
  readonly atLimit: 'stop' | 'throttle' | 'overage';
  readonly stopText: string | null;
}
export interface UsageBoardView {
  readonly asOf: string;
  readonly today: UsageItemView;
  readonly yesterday: UsageItemView;
  readonly month: UsageItemView;
  readonly previousMonth: UsageItemView;
  readonly budget: BudgetView;
  readonly reservedTokens: number;
  readonly alerts: readonly BudgetAlertView[];
  readonly conversationsToday: number;
  readonly byDay: readonly UsageItemView[];
  readonly byModel: readonly UsageItemView[];
  readonly byChannel: readonly UsageItemView[];
  readonly byUser: readonly UsageItemView[];
  readonly invoice: MonthFigure | null;
  readonly previousInvoice: MonthFigure | null;
}

export const TokenTotals = builder.objectRef<TokenTotalsView>('TokenTotals').implement({
  fields: (t) => ({ input: t.exposeInt('input'), output: t.exposeInt('output'), total: t.exposeInt('total') }),
});

export const UsageItem = builder.objectRef<UsageItemView>('UsageItem').implement({
  description: "One group of the report. The key is a day, a model, a channel's id or a user's pseudonym; the label is for people.",
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    inputTokens: t.exposeInt('inputTokens'),
    outputTokens: t.exposeInt('outputTokens'),
    cacheReadTokens: t.exposeInt('cacheReadTokens'),
    totalTokens: t.exposeInt('totalTokens'),
    replies: t.exposeInt('replies'),
    cost: t.expose('cost', { type: 'Decimal' }),
    currency: t.exposeString('currency'),
  }),
});

export const UsageReport = builder.objectRef<UsageReportView>('UsageReport').implement({
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    groupBy: t.expose('groupBy', { type: UsageGrouping }),
    items: t.field({ type: [UsageItem], resolve: ({ items }) => [...items] }),
    total: t.field({ type: UsageItem, resolve: ({ total }) => total }),
  }),
});

export const Budget = builder.objectRef<BudgetView>('Budget').implement({
  description: 'Tokens of the package this month. Used tokens are weighted as the price list says (cache reads count a tenth).',
  fields: (t) => ({
    includedTokens: t.exposeInt('includedTokens'),
    usedTokens: t.exposeInt('usedTokens'),
    remainingTokens: t.exposeInt('remainingTokens'),
    percentUsed: t.expose('percentUsed', { type: 'Decimal' }),
    forecastTokens: t.exposeInt('forecastTokens'),
    alertAtPercent: t.field({ type: ['Int'], resolve: ({ alertAtPercent }) => [...alertAtPercent] }),
    monthlyLimitTokens: t.exposeInt('monthlyLimitTokens', { nullable: true }),
    atLimit: t.field({ type: AtLimit, resolve: ({ atLimit }) => atLimit }),
    stopText: t.exposeString('stopText', {
      nullable: true,
      description: 'What customers are told when the budget is used up, in the own words of the tenant.',
    }),
  }),
});

export const BudgetAlert = builder.objectRef<BudgetAlertView>('BudgetAlert').implement({
  description: "A threshold of the month's budget that was reached, and told once.",
  fields: (t) => ({
    percent: t.exposeInt('percent'),
    limitTokens: t.exposeInt('limitTokens'),
    usedTokens: t.exposeInt('usedTokens'),
    basis: t.field({ type: BudgetBasis, resolve: ({ basis }) => basis }),
    stopped: t.exposeBoolean('stopped', { description: 'From here on no model is asked.' }),
    reachedAt: t.expose('reachedAt', { type: 'Instant' }),
  }),
});

const MonthFigureType = builder.objectRef<MonthFigure>('MonthFigure').implement({
  description: 'What a month comes to on the invoice: the sums of its lines, net and before granted credits.',
  fields: (t) => ({
    period: t.expose('period', { type: 'Month' }),
    currency: t.exposeString('currency'),
    net: t.expose('net', { type: 'Decimal' }),
    fees: t.expose('fees', { type: 'Decimal' }),
    overage: t.expose('overage', { type: 'Decimal', description: 'For what goes beyond the included tokens.' }),
    tokens: t.exposeInt('tokens', { description: 'Weighted as on the invoice: cache reads count as the price list says.' }),
    includedTokens: t.exposeInt('includedTokens'),
    overageTokens: t.exposeInt('overageTokens'),
  }),
});

const items = (pick: (board: UsageBoardView) => readonly UsageItemView[], description?: string) => ({
  type: [UsageItem] as [typeof UsageItem],
  ...(description && { description }),
  resolve: (board: UsageBoardView) => [...pick(board)],
});

export const UsageBoard = builder.objectRef<UsageBoardView>('UsageBoard').implement({
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Instant' }),
    today: t.field({ type: UsageItem, resolve: (b) => b.today }),
    yesterday: t.field({ type: UsageItem, resolve: (b) => b.yesterday }),
    month: t.field({ type: UsageItem, resolve: (b) => b.month }),
    previousMonth: t.field({ type: UsageItem, resolve: (b) => b.previousMonth }),
    invoice: t.field({
      type: MonthFigureType,
      nullable: true,
      description: 'This month as the invoice would say it today; none while nothing is charged (trial).',
      resolve: (b) => b.invoice,
    }),
    previousInvoice: t.field({ type: MonthFigureType, nullable: true, resolve: (b) => b.previousInvoice }),
    budget: t.field({ type: Budget, resolve: (b) => b.budget }),
    reservedTokens: t.exposeInt('reservedTokens', { description: 'Set aside for answers on their way.' }),
    alerts: t.field({ type: [BudgetAlert], resolve: (b) => [...b.alerts] }),
    conversationsToday: t.exposeInt('conversationsToday'),
    byDay: t.field(items((b) => b.byDay, 'The last thirty days, oldest first, with empty days.')),
    byModel: t.field(items((b) => b.byModel)),
    byChannel: t.field(items((b) => b.byChannel)),
    byUser: t.field(items((b) => b.byUser)),
  }),
});
