'use client';

import { Download, FileSpreadsheet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useConnection, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { DatevBatches, ExportDatev } from '#finance/datev-queries.ts';
import { PeriodField } from '#finance/period-field.tsx';
import type { DatevBatchesQuery } from '#gql/graphql.ts';
import { lastMonths } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';

const pick = (data: DatevBatchesQuery) => data.datevBatches;

export const DatevPage = () => {
  const t = useTranslations('finance.datevPage');
  const finance = useTranslations('finance');
  const { month, instant, integer } = useFormats();
  const mayExport = useMay('ledger:post');
  const toast = useToast();
  const refresh = useRefresh();
  const [period, setPeriod] = useState(lastMonths(2)[1] ?? '');
  const [asking, setAsking] = useState(false);
  const list = useConnection(DatevBatches, { first: 10 }, pick);
  const exporting = useCommand(ExportDatev, (data) => data.exportDatev, {
    done: async ({ batch }) => {
      toast({ title: t('exported', { file: batch?.fileName ?? '' }) });
      await refresh(DatevBatches);
    },
  });
  const confirm = async (): Promise<void> => {
    await exporting.run({ period });
    setAsking(false);
  };
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-4 sm:gap-5">
        {mayExport ? (
          <Card>
            <CardBody className="flex flex-col gap-4 pt-5 sm:flex-row sm:items-end">
              <PeriodField className="sm:w-56" value={period} onChange={setPeriod} />
              <Button look="primary" onClick={() => setAsking(true)}>
                {t('export')}
              </Button>
            </CardBody>
          </Card>
        ) : null}
        <QueryView query={list}>
          {() => (
            <Card>
              <CardHeader title={t('history')} />
              {list.nodes?.length === 0 ? (
                <EmptyState icon={FileSpreadsheet} title={t('empty.title')} text={t('empty.text')} />
              ) : (
                <DataTable
                  caption={t('history')}
                  rows={list.nodes ?? []}
                  rowKey={(batch) => batch.id}
                  columns={[
                    { id: 'file', header: t('file'), lead: true, cell: (batch) => <span className="font-medium wrap-anywhere">{batch.fileName}</span> },
                    { id: 'period', header: finance('period'), className: '@2xl:whitespace-nowrap', cell: (batch) => month(batch.period) },
                    { id: 'rows', header: t('rows'), numeric: true, cell: (batch) => integer(batch.rows) },
                    {
                      id: 'at',
                      header: t('at'),
                      cell: (batch) => (
                        <>
                          <time className="block @2xl:whitespace-nowrap" dateTime={batch.exportedAt}>
                            {instant(batch.exportedAt)}
                          </time>
                          <span className="block wrap-anywhere text-soft">{batch.exportedBy}</span>
                        </>
                      ),
                    },
                    {
                      id: 'hash',
                      wide: true,
                      header: t('hash'),
                      cell: (batch) => (
                        <code className="wrap-anywhere" title={batch.sha256}>
                          {batch.sha256.slice(0, 12)}…
                        </code>
                      ),
                    },
                    {
                      id: 'download',
                      header: t('download'),
                      actions: true,
                      cell: (batch) => (
                        <Button size="sm" asChild>
                          <a href={batch.downloadPath} download={batch.fileName} aria-label={t('downloadOf', { file: batch.fileName })}>
                            <Download aria-hidden />
                            {t('download')}
                          </a>
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
      </div>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('exportTitle', { period: period ? month(period) : '' })}
        text={t('exportText')}
        action={t('export')}
        pending={exporting.pending}
        onConfirm={() => void confirm()}
      />
    </>
  );
};
