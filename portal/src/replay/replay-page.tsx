'use client';

import { CalendarX2, History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useConnection, useGraph } from '#api/use-graph.ts';
import { Card } from '#components/ui/card.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import type { ConfigurationStepsQuery } from '#gql/graphql.ts';
import { Comparison } from '#replay/comparison.tsx';
import { ConfigurationSteps, TenantAt } from '#replay/queries.ts';
import { StateCards } from '#replay/state-cards.tsx';
import { TimeBar } from '#replay/time-bar.tsx';
import { placeOf, wellFormed, type Step } from '#replay/timeline.ts';
import { useTenant } from '#shell/tenant-context.tsx';

const pick = (data: ConfigurationStepsQuery) => data.configurationSteps;

export const ReplayPage = () => {
  const t = useTranslations('replay');
  const tenant = useTenant();
  const list = useConnection(ConfigurationSteps, { tenantId: tenant.id, first: 200 }, pick);
  const steps = useMemo(() => list.nodes?.toReversed() ?? [], [list.nodes]);
  const older = (list.totalCount ?? steps.length) - steps.length;
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const loadOlder = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={list} shape="detail">
        {() =>
          steps.length === 0 ? (
            <Card>
              <EmptyState icon={History} title={t('empty.title')} text={t('empty.text')} />
            </Card>
          ) : (
            <>
              <Journey tenantId={tenant.id} steps={steps} older={older} onOlder={loadOlder} />
              {older > 0 ? <LoadMore list={list} /> : null}
            </>
          )
        }
      </QueryView>
    </>
  );
};

/** The chosen instant stands in the address, so that it can be sent to somebody. Without one it is now. */
const Journey = ({ tenantId, steps, older, onOlder }: { tenantId: string; steps: readonly Step[]; older: number; onOlder: () => void }) => {
  const t = useTranslations('replay');
  const address = useSearchParams().get('at');
  const [asked, setAsked] = useState(() => wellFormed(address));
  const [opened] = useState(() => new Date().toISOString());
  const chosen = useDeferredValue(asked);
  // The browser's clock may be behind the log's.
  const newest = steps.at(-1)?.at ?? opened;
  const latest = newest > opened ? newest : opened;
  const at = asked ?? latest;
  const place = placeOf(steps, at);
  // The moment asked for lies before the changes loaded so far.
  const beyond = place < 0 && older > 0;
  useEffect(() => {
    if (beyond) onOlder();
  }, [beyond, onOlder]);
  const query = useGraph(TenantAt, { tenantId, asOf: chosen ?? null }, { keepPrevious: true, enabled: place >= 0 });
  const state = query.data?.tenant?.configuration ?? undefined;
  const go = (to: string | null): void => {
    setAsked(to ?? undefined);
    const { pathname } = window.location;
    window.history.replaceState(null, '', to === null ? pathname : `${pathname}?at=${encodeURIComponent(to)}`);
  };
  const changedAt = steps[place]?.at;
  return (
    <>
      <TimeBar steps={steps} older={older} place={place} at={at} isNow={asked === undefined} latest={latest} onChange={go} />
      {beyond ? (
        <Skeleton shape="detail" />
      ) : changedAt === undefined ? (
        <Card>
          <EmptyState icon={CalendarX2} title={t('notYet.title')} text={t('notYet.text')} />
        </Card>
      ) : (
        <>
          <QueryView query={query} shape="detail">
            {({ tenant }) => (tenant?.configuration ? <StateCards state={tenant.configuration} /> : null)}
          </QueryView>
          <Comparison tenantId={tenantId} at={asked ?? null} changedAt={changedAt} latest={latest} state={state} />
        </>
      )}
    </>
  );
};
