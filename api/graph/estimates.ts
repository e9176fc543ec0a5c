import { estimateChange, rateMonthOn, type ChangeEstimate, type RatedAgain } from '../../commands/pricing/estimate-change.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import type { Basis, Estimate } from '../../domain/pricing/estimate-month.ts';
import { builder } from './builder.ts';
import { Package } from './enums.ts';
import { today } from './now.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { RefusalType, toRefusal, type RefusalView } from './types/refusal.ts';

const EstimateBasis = builder.objectRef<Basis>('EstimateBasis').implement({
  description: 'What an estimate rests on: the thirty days before today.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    days: t.exposeInt('days', { description: 'Days since the first call among them.' }),
    enough: t.exposeBoolean('enough', { description: 'False with less than a week of use: say that the figures are a guess.' }),
    tokens: t.exposeFloat('tokens', { description: 'Weighted tokens of thirty days at this pace.' }),
  }),
});
const EstimatedMonth = builder.objectRef<Estimate>('EstimatedMonth').implement({
  fields: (t) => ({
    package: t.expose('package', { type: Package }),
    model: t.string({ nullable: true, resolve: ({ model }) => model ?? null }),
    fee: t.expose('fee', { type: 'Decimal' }),
    includedTokens: t.exposeFloat('includedTokens'),
    overageTokens: t.exposeFloat('overageTokens'),
    overage: t.expose('overage', { type: 'Decimal' }),
    net: t.expose('net', { type: 'Decimal' }),
  }),
});

interface ChangeView {
  readonly estimate: ChangeEstimate | null;
  readonly refusal: RefusalView | null;
}
const CostEstimate = builder.objectRef<ChangeView>('CostEstimate').implement({
  description: 'A month of thirty days as things are, and as they would be; net.',
  fields: (t) => ({
    basis: t.field({ type: EstimateBasis, nullable: true, resolve: ({ estimate }) => estimate?.basis ?? null }),
    now: t.field({ type: EstimatedMonth, nullable: true, resolve: ({ estimate }) => estimate?.now ?? null }),
    changed: t.field({ type: EstimatedMonth, nullable: true, resolve: ({ estimate }) => estimate?.changed ?? null }),
    currency: t.string({ nullable: true, resolve: ({ estimate }) => estimate?.currency ?? null }),
    priceVersion: t.int({ nullable: true, resolve: ({ estimate }) => estimate?.priceVersion ?? null }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal }),
  }),
});

const MonthOnPackage = builder.objectRef<RatedAgain>('MonthOnPackage').implement({
  description: 'The same calls, rated as if this package had been booked all along.',
  fields: (t) => ({
    package: t.expose('package', { type: Package }),
    net: t.expose('net', { type: 'Decimal' }),
    currency: t.string({ resolve: ({ rated }) => rated.currency }),
    includedTokens: t.float({ resolve: ({ rated }) => rated.includedTokens }),
    usedTokens: t.float({
      description: 'More than what is included without overage: this package would have stopped before the month was over.',
      resolve: ({ rated }) => rated.sums.reduce((sum, { rule: by, tokens }) => sum + (by === 'usage.trial' ? 0 : tokens), 0),
    }),
    overageTokens: t.float({ resolve: ({ rated }) => rated.sums.reduce((sum, { rule: by, tokens }) => sum + (by === 'usage.overage' ? tokens : 0), 0) }),
  }),
});
interface MonthsView {
  readonly months: readonly RatedAgain[];
  readonly refusal: RefusalView | null;
}
const MonthOnPackages = builder.objectRef<MonthsView>('MonthOnPackages').implement({
  fields: (t) => ({
    months: t.field({ type: [MonthOnPackage], resolve: ({ months }) => [...months] }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal }),
  }),
});

builder.queryFields((t) => ({
  costEstimate: t.field({
    type: CostEstimate,
    args: { tenantId: t.arg.id(), package: t.arg({ type: Package }), model: t.arg.string() },
    extensions: rule({ permission: 'usage:read' }),
    description: "What another package or model would cost, by the tenant's own last thirty days.",
    resolve: async (_, { tenantId: named, package: booked, model }, context) => {
      const tenantId = await tenantOf(context, named);
      const { state } = context.deps.handle;
      const estimate = await estimateChange(state, { tenantId, today: today(context), package: booked ?? undefined, model: model ?? undefined });
      return isRejection(estimate) ? { estimate: null, refusal: toRefusal(estimate, context.locale) } : { estimate, refusal: null };
    },
  }),
  monthOnPackages: t.field({
    type: MonthOnPackages,
    args: { tenantId: t.arg.id(), period: t.arg({ type: 'Month', required: true }) },
    extensions: rule({ permission: 'usage:read' }),
    description: 'A month rated again on every package, from the same calls.',
    resolve: async (_, { tenantId: named, period }, context) => {
      const tenantId = await tenantOf(context, named);
      const found = await rateMonthOn(context.deps.handle.state, { tenantId, period, packages: ['starter', 'professional', 'enterprise'] });
      return isRejection(found) ? { months: [], refusal: toRefusal(found, context.locale) } : { months: found, refusal: null };
    },
  }),
}));
