'use client';

import { useQueryClient } from '@tanstack/react-query';
import { ChartPie } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { keyOf, useGraph } from '#api/use-graph.ts';
import { useLive } from '#api/use-live.ts';
import { Card } from '#components/ui/card.tsx';
import { MonthField } from '#components/ui/month-field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { Stat } from '#components/ui/stat.tsx';
import type { MonthOfUsageQuery } from '#gql/graphql.ts';
import { lastDayOf, monthInBerlin } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { BudgetCard } from '#overview/budget-card.tsx';
import { UsageBoard, UsageBoardLive } from '#overview/queries.ts';
import { useTenant } from '#shell/tenant-context.tsx';
import { DaysCard } from '#usage/days-card.tsx';
import { DownloadMenu } from '#usage/download-menu.tsx';
import { MonthOfUsage } from '#usage/queries.ts';
import { SplitCard } from '#usage/split-card.tsx';

export const ReportPage = () => {
  const t = useTranslations('usage');
  const tenant = useTenant();
  const [month, setMonth] = useState(monthInBerlin);
  const running = month === monthInBerlin();
  const query = useGraph(
    MonthOfUsage,
    { tenantId: tenant.id, from: `${month}-01`, to: lastDayOf(month) },
    { keepPrevious: true, ...(running ? { refetchInterval: 30_000 } : {}) },
  );
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <MonthField value={month} onChange={setMonth} />
        <DownloadMenu period={month} />
      </PageHeader>
      <QueryView query={query} shape="board">
        {(data) => (
          <div className="flex flex-col gap-4 sm:gap-5" aria-busy={query.isPlaceholderData}>
            {data.days.total.replies === 0 && data.days.total.totalTokens === 0 ? (
              <>
                <Card>
                  <EmptyState icon={ChartPie} title={t('empty.title')} text={t(running ? 'empty.running' : 'empty.past')} />
                </Card>
                {running ? <RunningBudget tenantId={tenant.id} /> : null}
              </>
            ) : (
              <Figures data={data} month={month} tenantId={running ? tenant.id : null} />
            )}
          </div>
        )}
      </QueryView>
    </>
  );
};

const Figures = ({ data: { days, models, channels, users }, month, tenantId }: { data: MonthOfUsageQuery; month: string; tenantId: string | null }) => {
  const t = useTranslations('usage');
  const { integer, money } = useFormats();
  const { total } = days;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-5 xl:grid-cols-4">
        <Stat
          label={t('tokens')}
          value={integer(total.totalTokens)}
          text={t('inAndOut', { input: integer(total.inputTokens), output: integer(total.outputTokens) })}
        />
        <Stat label={t('cached')} value={integer(total.cacheReadTokens)} text={t('cachedText')} />
        <Stat label={t('replies')} value={integer(total.replies)} text={t('repliesText', { days: days.items.length })} />
        <Stat label={t('cost')} value={money(total.cost, total.currency)} text={t('costText')} />
      </div>
      {tenantId === null ? (
        <DaysCard month={month} days={days.items} total={total} />
      ) : (
        <div className="grid gap-4 sm:gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <DaysCard month={month} days={days.items} total={total} />
          <RunningBudget tenantId={tenantId} />
        </div>
      )}
      <SplitCard models={models.items} channels={channels.items} users={users.items} total={total} />
    </>
  );
};

/** The budget of the month that runs, with what is set aside for answers on their way. */
const RunningBudget = ({ tenantId }: { tenantId: string }) => {
  const client = useQueryClient();
  const query = useGraph(UsageBoard, { tenantId });
  useLive(UsageBoardLive, { tenantId }, (data) => client.setQueryData(keyOf(UsageBoard, { tenantId }), data));
  return <QueryView query={query}>{({ usageBoard }) => <BudgetCard board={usageBoard} tenantId={tenantId} />}</QueryView>;
};
