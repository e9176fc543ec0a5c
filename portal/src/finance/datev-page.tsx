'use client';

import { FileSpreadsheet, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useConnection, useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { DatevHistory } from '#finance/datev-history.tsx';
import { DatevBatches, DatevDebtorBatches, ExportDatev, ExportDatevDebtors } from '#finance/datev-queries.ts';
import { DatevSettingsCard } from '#finance/datev-settings-card.tsx';
import { MonthBoard } from '#finance/month-queries.ts';
import { PeriodField } from '#finance/period-field.tsx';
import { usePeriod } from '#finance/use-period.ts';
import type { DatevBatchesQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const pick = (data: DatevBatchesQuery) => data.datevBatches;

export const DatevPage = () => {
  const t = useTranslations('finance.datevPage');
  const mayExport = useMay('ledger:post');
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-4 sm:gap-5">
        {mayExport ? <Exports /> : null}
        <Batches />
        <Debtors />
        <DatevSettingsCard />
      </div>
    </>
  );
};

const Exports = () => {
  const t = useTranslations('finance.datevPage');
  const { month } = useFormats();
  const toast = useToast();
  const refresh = useRefresh();
  const [period, setPeriod] = usePeriod();
  const [asking, setAsking] = useState(false);
  const exporting = useCommand(ExportDatev, (data) => data.exportDatev, {
    done: async ({ batch }) => {
      toast({ title: t('exported', { file: batch?.fileName ?? '' }) });
      await refresh(DatevBatches, MonthBoard);
    },
  });
  const debtors = useCommand(ExportDatevDebtors, (data) => data.exportDatevDebtors, {
    done: async ({ batch }) => {
      toast({ title: t('exported', { file: batch?.fileName ?? '' }) });
      await refresh(DatevDebtorBatches);
    },
  });
  const confirm = async (): Promise<void> => {
    await exporting.run({ period });
    setAsking(false);
  };
  return (
    <Card>
      <CardHeader title={t('new')} text={t('newText')} />
      <CardBody className="flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-end">
        <PeriodField className="sm:w-56" value={period} onChange={setPeriod} />
        <Button look="primary" onClick={() => setAsking(true)}>
          <FileSpreadsheet aria-hidden />
          {t('export')}
        </Button>
        <Button pending={debtors.pending} onClick={() => void debtors.run({})}>
          <Users aria-hidden />
          {t('exportDebtors')}
        </Button>
      </CardBody>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('exportTitle', { period: month(period) })}
        text={t('exportText')}
        action={t('export')}
        pending={exporting.pending}
        onConfirm={() => void confirm()}
      />
    </Card>
  );
};

const Batches = () => {
  const t = useTranslations('finance.datevPage');
  const list = useConnection(DatevBatches, { first: 10 }, pick);
  return (
    <QueryView query={list}>
      {() => (
        <Card>
          <CardHeader title={t('history')} />
          {list.nodes?.length === 0 ? (
            <EmptyState icon={FileSpreadsheet} title={t('empty.title')} text={t('empty.text')} />
          ) : (
            <DatevHistory caption={t('history')} batches={list.nodes ?? []} />
          )}
          <LoadMore list={list} />
        </Card>
      )}
    </QueryView>
  );
};

const Debtors = () => {
  const t = useTranslations('finance.datevPage');
  const query = useGraph(DatevDebtorBatches, {});
  return (
    <QueryView query={query}>
      {({ datevDebtorBatches: batches }) =>
        batches.length === 0 ? null : (
          <Card>
            <CardHeader title={t('debtorHistory')} text={t('debtorText')} />
            <DatevHistory caption={t('debtorHistory')} batches={batches} />
          </Card>
        )
      }
    </QueryView>
  );
};
