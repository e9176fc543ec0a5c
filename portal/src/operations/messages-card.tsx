'use client';

import { useTranslations } from 'next-intl';
import { ChartCard } from '#components/chart/chart-card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { useFormats } from '#i18n/use-formats.ts';

export const MessagesCard = ({ days }: { days: readonly { day: string; count: number }[] }) => {
  const t = useTranslations('board');
  const { integer, day } = useFormats();
  const top = days.reduce<{ day: string; count: number } | undefined>((best, item) => (best && best.count >= item.count ? best : item), undefined);
  return (
    <ChartCard
      title={t('trend')}
      text={t('trendText')}
      summary={top ? t('summary', { count: integer(top.count), day: day(top.day) }) : t('trend')}
      days={days.map((item) => ({ day: item.day, values: [item.count] }))}
      series={[t('count')]}
      table={
        <DataTable
          caption={t('trend')}
          rows={days.toReversed()}
          rowKey={(item) => item.day}
          columns={[
            { id: 'day', header: t('day'), lead: true, cell: (item) => day(item.day) },
            { id: 'count', header: t('count'), numeric: true, cell: (item) => integer(item.count) },
          ]}
        />
      }
    />
  );
};
