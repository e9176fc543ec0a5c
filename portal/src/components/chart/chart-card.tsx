'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { fills, type Day } from '#components/chart/day.ts';

const DayBars = dynamic(() => import('#components/chart/day-bars.tsx').then((file) => file.DayBars), { ssr: false, loading: () => <Bone className="h-66" /> });

interface Props {
  title: string;
  text: string;
  /** What the picture says, for those who don't see it. */
  summary: string;
  days: readonly Day[];
  series: readonly string[];
  table: ReactNode;
}

export const ChartCard = ({ title, text, summary, days, series, table }: Props) => {
  const t = useTranslations('chart');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Card className="flex flex-col">
      <CardHeader title={title} text={text}>
        <Segmented
          label={t('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: t('chart') },
            { value: 'table', label: t('table') },
          ]}
        />
      </CardHeader>
      {view === 'chart' ? (
        <CardBody className="flex-1">
          <div role="img" className="overflow-hidden" aria-label={summary}>
            <DayBars days={days} series={series} />
          </div>
          {series.length > 1 ? (
            <div aria-hidden className="mt-3 flex gap-5 text-xs text-soft">
              {series.map((name, index) => (
                <span key={name} className="flex items-center gap-1.5">
                  <i className="size-2.5 rounded-xs" style={{ background: fills[index] }} />
                  {name}
                </span>
              ))}
            </div>
          ) : null}
        </CardBody>
      ) : (
        <div data-scrolls className="max-h-[22rem] overflow-y-auto" role="region" aria-label={title} tabIndex={0}>
          {table}
        </div>
      )}
    </Card>
  );
};
