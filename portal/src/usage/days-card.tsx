'use client';

import { useTranslations } from 'next-intl';
import { ChartCard } from '#components/chart/chart-card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { UsageFieldsFragment } from '#gql/graphql.ts';
import { daysOfMonth } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { usageColumns } from '#usage/usage-columns.tsx';

export const DaysCard = ({ month, days, total }: { month: string; days: readonly UsageFieldsFragment[]; total: UsageFieldsFragment }) => {
  const t = useTranslations('usage');
  const formats = useFormats();
  const byDay = new Map(days.map((item) => [item.key, item]));
  const top = days.toSorted((one, other) => other.totalTokens - one.totalTokens)[0];
  return (
    <ChartCard
      title={t('byDay')}
      text={t('byDayText')}
      summary={top ? t('byDaySummary', { tokens: formats.integer(top.totalTokens), day: formats.day(top.key) }) : t('byDay')}
      days={daysOfMonth(month).map((day) => ({ day, values: [byDay.get(day)?.inputTokens ?? 0, byDay.get(day)?.outputTokens ?? 0] }))}
      series={[t('input'), t('output')]}
      table={
        <DataTable
          caption={t('byDay')}
          rows={days.toReversed()}
          rowKey={(item) => item.key}
          columns={[{ id: 'day', header: t('day'), lead: true, cell: (item) => formats.day(item.key), sum: t('sum') }, ...usageColumns(t, formats, total)]}
        />
      }
    />
  );
};
