import { daysOf, monthOf, addDays, type Month } from '../../domain/kernel/time.ts';
import type { RecurringMonth } from '../../domain/pricing/recurring-revenue.ts';
import { reportRecurringRevenue } from '../../projections/pricing/recurring-revenue.ts';
import { builder } from './builder.ts';
import { Currency } from './enums.ts';
import { today } from './now.ts';
import { rule } from './rules.ts';

const RecurringRevenueMonth = builder.objectRef<RecurringMonth>('RecurringRevenueMonth').implement({
  description: "Fees of the packages in force on a month's last day, net, and what moved them since the month before.",
  fields: (t) => ({
    month: t.expose('month', { type: 'Month' }),
    mrr: t.expose('mrr', { type: 'Decimal' }),
    arr: t.expose('arr', { type: 'Decimal' }),
    customers: t.exposeInt('customers'),
    newBusiness: t.expose('newBusiness', { type: 'Decimal' }),
    expansion: t.expose('expansion', { type: 'Decimal' }),
    contraction: t.expose('contraction', { type: 'Decimal' }),
    churn: t.expose('churn', { type: 'Decimal' }),
    churnedCustomers: t.exposeInt('churnedCustomers'),
    churnPercent: t.field({ type: 'Decimal', nullable: true, resolve: ({ churnPercent }) => churnPercent ?? null }),
  }),
});

/** The months up to this one, oldest first. */
function monthsUpTo(last: Month, count: number): readonly Month[] {
  const months: Month[] = [last];
  while (months.length < count) months.unshift(monthOf(addDays(daysOf(months[0] ?? last).from, -1)));
  return months;
}

builder.queryFields((t) => ({
  recurringRevenue: t.field({
    type: [RecurringRevenueMonth],
    args: { currency: t.arg({ type: Currency, defaultValue: 'EUR' }), months: t.arg.int({ defaultValue: 12 }) },
    extensions: rule({ permission: 'invoices:issue', only: 'operator' }),
    description: 'Month by month, oldest first; at most three years.',
    resolve: async (_, { currency, months }, context) => {
      const span = monthsUpTo(monthOf(today(context)), Math.min(Math.max(months ?? 12, 1), 36));
      return [...(await context.deps.readDb.asOperator((db) => reportRecurringRevenue(db, span, currency ?? 'EUR')))];
    },
  }),
}));
