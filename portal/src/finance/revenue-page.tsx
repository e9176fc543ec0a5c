'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { graphql } from '#api/graphql.ts';
import { useGraph } from '#api/use-graph.ts';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { Stat } from '#components/ui/stat.tsx';
import type { RecurringRevenueQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const RecurringRevenue = graphql(`
  query RecurringRevenue($currency: Currency, $months: Int) {
    recurringRevenue(currency: $currency, months: $months) {
      month
      mrr
      arr
      customers
      newBusiness
      expansion
      contraction
      churn
      churnedCustomers
      churnPercent
    }
  }
`);

type Months = RecurringRevenueQuery['recurringRevenue'];

const MoneyBars = dynamic(() => import('#components/chart/money-bars.tsx').then((file) => file.MoneyBars), {
  ssr: false,
  loading: () => <Bone className="h-66" />,
});

export const RevenuePage = () => {
  const t = useTranslations('finance.revenuePage');
  const [currency, setCurrency] = useState<'EUR' | 'CHF'>('EUR');
  const query = useGraph(RecurringRevenue, { currency, months: 12 }, { keepPrevious: true });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <Segmented
          label={t('currency')}
          value={currency}
          onChange={setCurrency}
          options={[
            { value: 'EUR', label: 'EUR' },
            { value: 'CHF', label: 'CHF' },
          ]}
        />
      </PageHeader>
      <QueryView query={query} shape="board">
        {({ recurringRevenue }) => <Board months={recurringRevenue} currency={currency} />}
      </QueryView>
    </>
  );
};

const negative = (amount: string): string => (/^[0.]+$/.test(amount) || amount.startsWith('-') ? amount : `-${amount}`);

const nothing = (amount: string): boolean => /^-?[0.]+$/.test(amount);

const Board = ({ months, currency }: { months: Months; currency: string }) => {
  const t = useTranslations('finance.revenuePage');
  const { money, integer, percent, month } = useFormats();
  const move = (amount: string): string => (nothing(amount) ? '–' : money(amount, currency));
  const now = months.at(-1);
  if (!now) return null;
  const moves = [
    { name: t('newBusiness'), fill: 'var(--accent)' },
    { name: t('expansion'), fill: 'var(--accent-mid)' },
    { name: t('contraction'), fill: 'var(--warn)' },
    { name: t('churn'), fill: 'var(--danger)' },
  ];
  return (
    <div className="flex flex-col gap-4 sm:gap-5">
      <div className="grid grid-cols-1 gap-4 min-[30rem]:grid-cols-2 sm:gap-5 xl:grid-cols-4">
        <Stat label={t('mrr')} value={money(now.mrr, currency)} text={month(now.month)} />
        <Stat label={t('arr')} value={money(now.arr, currency)} text={t('arrText')} />
        <Stat label={t('customers')} value={integer(now.customers)} text={t('customersText')} />
        <Stat label={t('churnRate')} value={now.churnPercent ? percent(now.churnPercent) : '–'} text={t('churnedCustomers', { count: now.churnedCustomers })} />
      </div>
      <div className="grid gap-4 sm:gap-5 xl:grid-cols-2">
        <Card>
          <CardHeader title={t('mrr')} text={t('mrrText')} />
          <CardBody>
            <div role="img" className="overflow-hidden" aria-label={t('mrrSummary', { month: month(now.month), mrr: money(now.mrr, currency) })}>
              <MoneyBars
                months={months.map((one) => ({ month: one.month, amounts: [one.mrr] }))}
                series={[{ name: t('mrr'), fill: 'var(--accent)' }]}
                currency={currency}
              />
            </div>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('moves')} text={t('movesText')} />
          <CardBody>
            <div role="img" className="overflow-hidden" aria-label={t('movesSummary')}>
              <MoneyBars
                months={months.map((one) => ({
                  month: one.month,
                  amounts: [one.newBusiness, one.expansion, negative(one.contraction), negative(one.churn)],
                }))}
                series={moves}
                currency={currency}
              />
            </div>
            <div aria-hidden className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-xs text-soft">
              {moves.map(({ name, fill }) => (
                <span key={name} className="flex items-center gap-1.5">
                  <i className="size-2.5 rounded-xs" style={{ background: fill }} />
                  {name}
                </span>
              ))}
            </div>
          </CardBody>
        </Card>
      </div>
      <Card>
        <CardHeader title={t('byMonth')} />
        <DataTable
          caption={t('byMonth')}
          rows={months
            .slice(
              Math.max(
                0,
                months.findIndex((one) => one.customers > 0 || one.churnedCustomers > 0),
              ),
            )
            .toReversed()}
          rowKey={(one) => one.month}
          columns={[
            { id: 'month', header: t('month'), lead: true, cell: (one) => month(one.month) },
            { id: 'mrr', header: t('mrr'), numeric: true, cell: (one) => <span className="font-medium">{money(one.mrr, currency)}</span> },
            { id: 'customers', header: t('customers'), wide: true, numeric: true, cell: (one) => integer(one.customers) },
            { id: 'new', header: t('newBusiness'), numeric: true, cell: (one) => move(one.newBusiness) },
            { id: 'expansion', header: t('expansion'), wide: true, numeric: true, cell: (one) => move(one.expansion) },
            { id: 'contraction', header: t('contraction'), wide: true, numeric: true, cell: (one) => move(negative(one.contraction)) },
            { id: 'churn', header: t('churn'), numeric: true, cell: (one) => move(negative(one.churn)) },
            { id: 'rate', header: t('churnRate'), numeric: true, cell: (one) => (one.churnPercent ? percent(one.churnPercent) : '–') },
          ]}
        />
      </Card>
    </div>
  );
};
