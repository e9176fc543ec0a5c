'use client';

import { useTranslations } from 'next-intl';
import { ChartCard } from '#components/chart/chart-card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { UsageFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

export const TrendCard = ({ days }: { days: readonly UsageFieldsFragment[] }) => {
  const t = useTranslations('overview.trend');
  const { integer, day, money } = useFormats();
  const top = days.reduce<UsageFieldsFragment | undefined>((best, item) => (best && best.totalTokens >= item.totalTokens ? best : item), undefined);
  return (
    <ChartCard
      title={t('title')}
      text={t('text')}
      summary={top ? t('summary', { tokens: integer(top.totalTokens), day: day(top.key) }) : t('title')}
      days={days.map((item) => ({ day: item.key, values: [item.inputTokens, item.outputTokens] }))}
      series={[t('input'), t('output')]}
      table={
        <DataTable
          caption={t('title')}
          rows={days.toReversed()}
          rowKey={(item) => item.key}
          columns={[
            { id: 'day', header: t('day'), lead: true, cell: (item) => day(item.key) },
            { id: 'input', header: t('input'), numeric: true, cell: (item) => integer(item.inputTokens) },
            { id: 'output', header: t('output'), numeric: true, cell: (item) => integer(item.outputTokens) },
            { id: 'replies', header: t('replies'), numeric: true, cell: (item) => integer(item.replies) },
            { id: 'cost', header: t('cost'), numeric: true, cell: (item) => money(item.cost, item.currency) },
          ]}
        />
      }
    />
  );
};
