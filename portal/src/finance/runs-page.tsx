'use client';

import { Receipt } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useConnection } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { TextField } from '#components/ui/field.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { RowLink } from '#components/ui/row-link.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { PeriodField } from '#finance/period-field.tsx';
import { RunBadge } from '#finance/run-badge.tsx';
import { RunPreview } from '#finance/run-preview.tsx';
import { InvoiceRuns } from '#finance/run-queries.ts';
import type { InvoiceRunsQuery } from '#gql/graphql.ts';
import { usePeriod } from '#finance/use-period.ts';
import { todayInBerlin } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';

const pick = (data: InvoiceRunsQuery) => data.invoiceRuns;

export const RunsPage = () => {
  const t = useTranslations('finance.run');
  const mayIssue = useMay('invoices:issue');
  const [period, setPeriod] = usePeriod();
  const [asOf, setAsOf] = useState(todayInBerlin());
  const [asked, setAsked] = useState<{ period: string; asOf: string } | null>(null);
  const list = useRuns();
  const waiting = (month: string) => list.nodes?.find((run) => run.period === month && run.status === 'PREPARED');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked({ period, asOf });
  };
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-4 sm:gap-5">
        {mayIssue ? (
          <Card>
            <CardHeader title={t('new')} text={t('newText')} />
            <CardBody>
              <form onSubmit={submit} className="flex flex-col gap-4 sm:flex-row sm:items-end">
                <PeriodField
                  className="sm:w-56"
                  value={period}
                  onChange={(next) => {
                    setPeriod(next);
                    setAsked(null);
                  }}
                />
                <TextField
                  className="sm:w-48"
                  label={t('asOf')}
                  type="date"
                  required
                  value={asOf}
                  onChange={(event) => {
                    setAsOf(event.target.value);
                    setAsked(null);
                  }}
                />
                <Button type="submit" look={asked ? 'secondary' : 'primary'}>
                  {t('preview')}
                </Button>
              </form>
            </CardBody>
          </Card>
        ) : null}
        {asked ? <RunPreview period={asked.period} asOf={asked.asOf} runId={waiting(asked.period)?.id} /> : null}
        <History list={list} />
      </div>
    </>
  );
};

const useRuns = () => useConnection(InvoiceRuns, { first: 10 }, pick);

const History = ({ list }: { list: ReturnType<typeof useRuns> }) => {
  const t = useTranslations('finance.run');
  const { month, instant, integer, money } = useFormats();
  return (
    <QueryView query={list}>
      {() => (
        <Card>
          <CardHeader title={t('history')} />
          {list.nodes?.length === 0 ? (
            <EmptyState icon={Receipt} title={t('empty')} text={t('text')} />
          ) : (
            <DataTable
              caption={t('history')}
              rows={list.nodes ?? []}
              rowKey={(run) => run.id}
              columns={[
                {
                  id: 'period',
                  header: t('title'),
                  lead: true,
                  cell: (run) => (
                    <RowLink href={`/operator/finance/runs/${encodeURIComponent(run.id)}`} label={t('open', { period: month(run.period) })}>
                      {month(run.period)}
                    </RowLink>
                  ),
                },
                { id: 'state', header: t('state'), cell: (run) => <RunBadge status={run.status} /> },
                {
                  id: 'started',
                  header: t('startedAt'),
                  cell: (run) => (
                    <>
                      <time className="block" dateTime={run.startedAt}>
                        {instant(run.startedAt)}
                      </time>
                      <span className="block wrap-anywhere text-soft">{run.startedBy}</span>
                    </>
                  ),
                },
                { id: 'issued', header: t('issued'), numeric: true, cell: (run) => integer(run.issued) },
                { id: 'refused', header: t('refused'), numeric: true, cell: (run) => integer(run.refused) },
                {
                  id: 'gross',
                  header: t('gross'),
                  numeric: true,
                  cell: (run) => <span className="font-medium">{run.sums.map((one) => money(one.gross, one.currency)).join(' + ')}</span>,
                },
              ]}
            />
          )}
          <LoadMore list={list} />
        </Card>
      )}
    </QueryView>
  );
};
