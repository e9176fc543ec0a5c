'use client';

import { useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { ApiError } from '#api/errors.ts';
import { keyOf, useGraph } from '#api/use-graph.ts';
import { useLive } from '#api/use-live.ts';
import { BackLink } from '#components/ui/back-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { LiveBadge } from '#components/ui/live-badge.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { RowLink } from '#components/ui/row-link.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { Stat } from '#components/ui/stat.tsx';
import { RunBadge } from '#finance/run-badge.tsx';
import { RunPreview } from '#finance/run-preview.tsx';
import { InvoiceRun, InvoiceRunLive } from '#finance/run-queries.ts';
import type { RunFieldsFragment } from '#gql/graphql.ts';
import { todayInBerlin } from '#i18n/berlin.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

export const RunPage = () => {
  const id = decodeURIComponent(useParams<{ runId: string }>().runId);
  const client = useQueryClient();
  const query = useGraph(InvoiceRun, { id });
  const running = query.data?.invoiceRun?.status === 'RUNNING';
  const live = useLive(InvoiceRunLive, { id }, (data) => client.setQueryData(keyOf(InvoiceRun, { id }), data), running);
  return (
    <QueryView alone query={query} shape="board">
      {({ invoiceRun }) =>
        invoiceRun ? (
          <Run run={invoiceRun} live={running ? <LiveBadge state={live} /> : null} />
        ) : (
          <ErrorState alone error={new ApiError('notFound', 'There is no such run.')} />
        )
      }
    </QueryView>
  );
};

const Run = ({ run, live }: { run: RunFieldsFragment; live: ReactNode }) => {
  const t = useTranslations('finance.run');
  const { month, instant, day } = useFormats();
  return (
    <>
      <PageHeader
        title={t('heading', { period: month(run.period) })}
        text={
          run.status === 'PREPARED'
            ? t('preparedText')
            : `${t('asOf')}: ${day(run.asOf)} · ${t('startedAt')}: ${instant(run.startedAt)} ${t('by', { who: run.startedBy })}`
        }
        back={<BackLink href="/operator/finance/runs">{t('back')}</BackLink>}
      >
        {live}
        <span aria-live="polite" className="inline-flex">
          <RunBadge status={run.status} />
        </span>
      </PageHeader>
      {run.status === 'PREPARED' ? <RunPreview period={run.period} asOf={todayInBerlin()} runId={run.id} /> : <Outcome run={run} />}
    </>
  );
};

/** How far a released run is, and what it has done. */
const Outcome = ({ run }: { run: RunFieldsFragment }) => {
  const t = useTranslations('finance.run');
  const { integer, money, instant } = useFormats();
  const share = run.total === 0 ? 100 : Math.round((run.done / run.total) * 100);
  const progress = t('doneOf', { done: integer(run.done), total: integer(run.total) });
  return (
    <>
      <div className="flex flex-col gap-4 sm:gap-5">
        <Card>
          <CardBody className="pt-5">
            <div className="flex flex-wrap justify-between gap-2 text-sm">
              <span className="font-medium">{progress}</span>
              {run.completedAt ? <span className="text-soft">{t('completedAt', { at: instant(run.completedAt) })}</span> : null}
            </div>
            {run.status === 'RUNNING' ? <p className="mt-0.5 text-sm text-soft">{t('resumes')}</p> : null}
            <div
              role="progressbar"
              aria-label={t('progress')}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={share}
              aria-valuetext={progress}
              className="mt-2.5 h-2.5 overflow-hidden rounded-full bg-quiet-wash"
            >
              <div className="h-full rounded-full bg-accent transition-[width] duration-300" style={{ width: `${share}%` }} />
            </div>
          </CardBody>
        </Card>
        <div className="grid grid-cols-1 gap-4 min-[30rem]:grid-cols-2 sm:gap-5 xl:grid-cols-4">
          <Stat label={t('issued')} value={integer(run.issued)} />
          <Stat label={t('skipped')} value={integer(run.skipped)} />
          <Stat label={t('refused')} value={integer(run.refused)} />
          <Stat label={t('gross')} value={run.sums.map((one) => money(one.gross, one.currency)).join(' + ')} />
        </div>
        {run.refusals.length > 0 ? (
          <Card>
            <CardHeader title={t('refusals')} text={t('refusalsText')}>
              <Button size="sm" asChild>
                <Link href={`/operator/finance/runs?month=${run.period}`}>
                  <RotateCw aria-hidden />
                  {t('again')}
                </Link>
              </Button>
            </CardHeader>
            <DataTable
              caption={t('refusals')}
              rows={run.refusals}
              rowKey={(refusal) => refusal.tenantId}
              columns={[
                {
                  id: 'customer',
                  header: t('customer'),
                  lead: true,
                  cell: (refusal) => <RowLink href={`/operator/tenants/${refusal.tenantId}`}>{refusal.customerName}</RowLink>,
                },
                {
                  id: 'cause',
                  header: t('cause'),
                  cell: (refusal) => (
                    <>
                      {refusal.message}
                      {refusal.rule ? <span className="block text-soft">{t('rule', { rule: refusal.rule })}</span> : null}
                    </>
                  ),
                },
              ]}
            />
          </Card>
        ) : null}
        {run.status === 'COMPLETED' && run.issued > 0 ? (
          <div className="flex flex-wrap gap-2">
            <Button look="primary" asChild>
              <Link href={`/operator/finance/invoices?month=${run.period}`}>{t('toInvoices')}</Link>
            </Button>
            <Button asChild>
              <Link href={`/operator/finance/month?month=${run.period}`}>{t('toMonth')}</Link>
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
};
