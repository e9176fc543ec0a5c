'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import type { UsageFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { TrendTable } from '#overview/trend-table.tsx';

const TrendChart = dynamic(() => import('#overview/trend-chart.tsx').then((file) => file.TrendChart), { ssr: false, loading: () => <Bone className="h-64" /> });

export const TrendCard = ({ days }: { days: readonly UsageFieldsFragment[] }) => {
  const t = useTranslations('overview.trend');
  const { integer, day } = useFormats();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const top = days.reduce<UsageFieldsFragment | undefined>((best, item) => (best && best.totalTokens >= item.totalTokens ? best : item), undefined);
  return (
    <Card className="flex flex-col">
      <CardHeader title={t('title')} text={t('text')}>
        <Segmented label={t('view')} value={view} onChange={setView} options={[{ value: 'chart', label: t('chart') }, { value: 'table', label: t('table') }]} />
      </CardHeader>
      {view === 'chart' ? (
        <CardBody className="flex-1">
          <div role="img" aria-label={top ? t('summary', { tokens: integer(top.totalTokens), day: day(top.key) }) : t('title')}><TrendChart days={days} /></div>
          <div aria-hidden className="mt-3 flex gap-5 text-xs text-soft">
            <span className="flex items-center gap-1.5"><i className="size-2.5 rounded-xs bg-accent" />{t('input')}</span>
            <span className="flex items-center gap-1.5"><i className="size-2.5 rounded-xs bg-accent-mid" />{t('output')}</span>
          </div>
        </CardBody>
      ) : <TrendTable days={days} />}
    </Card>
  );
};
