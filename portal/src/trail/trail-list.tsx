'use client';

import { ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { useConnection } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState, NothingFound } from '#components/ui/states.tsx';
import type { EntryFieldsFragment, TrailQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { EntryDetails } from '#trail/entry-details.tsx';
import { useEventName } from '#trail/event-name.ts';
import { ExportMenu } from '#trail/export-menu.tsx';
import { isFiltered, noFilter, variablesOf } from '#trail/filter.ts';
import { Trail } from '#trail/queries.ts';
import { useSubjectName } from '#trail/subject-name.ts';
import { TrailFilters } from '#trail/trail-filters.tsx';

const pick = (data: TrailQuery) => data.trail;

/** The trail of one tenant, or with null the operator's own. */
export const TrailList = ({ tenantId }: { tenantId: string | null }) => {
  const t = useTranslations('trail');
  const name = useEventName();
  const subject = useSubjectName();
  const { instant } = useFormats();
  const [filter, setFilter] = useState(noFilter);
  const [shown, setShown] = useState<EntryFieldsFragment | null>(null);
  const asked = useDeferredValue(filter);
  const list = useConnection(Trail, { ...variablesOf(tenantId, asked), first: 50 }, pick);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <ExportMenu tenantId={tenantId} filter={filter} />
      </PageHeader>
      <TrailFilters tenantId={tenantId} filter={filter} onChange={setFilter} />
      <QueryView query={list}>
        {() => (
          <Card>
            {list.nodes?.length === 0 ? (
              isFiltered(filter) ? (
                <NothingFound onReset={() => setFilter(noFilter)} />
              ) : (
                <EmptyState icon={ScrollText} title={t('empty.title')} text={t('empty.text')} />
              )
            ) : (
              <DataTable
                caption={t('title')}
                rows={list.nodes ?? []}
                rowKey={(entry) => entry.id}
                columns={[
                  {
                    id: 'event',
                    header: t('event'),
                    lead: true,
                    cell: (entry) => (
                      <>
                        <span className="block font-medium">{name(entry.event)}</span>
                        {entry.reason ? <span className="block font-normal text-soft">{entry.reason}</span> : null}
                      </>
                    ),
                  },
                  { id: 'at', header: t('at'), className: '@2xl:whitespace-nowrap', cell: (entry) => <time dateTime={entry.at}>{instant(entry.at)}</time> },
                  { id: 'actor', header: t('actor'), cell: (entry) => <span className="wrap-anywhere">{entry.actor}</span> },
                  { id: 'area', wide: true, header: t('area'), cell: (entry) => <Badge>{t(`areas.${entry.area}`)}</Badge> },
                  { id: 'subject', header: t('subject'), cell: (entry) => <span className="wrap-anywhere">{subject(entry)}</span> },
                  {
                    id: 'details',
                    header: t('details'),
                    actions: true,
                    cell: (entry) => (
                      <Button
                        size="sm"
                        look="ghost"
                        className="-ml-3 @2xl:ml-0"
                        aria-label={t('detailsOf', { event: name(entry.event), at: instant(entry.at) })}
                        onClick={() => setShown(entry)}
                      >
                        {t('details')}
                      </Button>
                    ),
                  },
                ]}
              />
            )}
            <LoadMore list={list} />
          </Card>
        )}
      </QueryView>
      <EntryDetails entry={shown} onClose={() => setShown(null)} />
    </>
  );
};
