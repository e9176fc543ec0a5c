'use client';

import { Download, Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { DatevCheck } from '#finance/datev-check.tsx';
import type { BatchFieldsFragment, DebtorBatchFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

type Batch = DebtorBatchFieldsFragment & { period?: BatchFieldsFragment['period'] };

/** What the file went out without, and why; the next one tries again. */
const LeftOut = ({ records }: { records: Batch['leftOut'] }) => {
  const t = useTranslations('finance.datevPage');
  if (records.length === 0) return null;
  return (
    <details className="mt-1 text-sm font-normal">
      <summary className="cursor-pointer text-warn">{t('leftOut', { count: records.length })}</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {records.map(({ record, name, message }) => (
          <li key={record} className="wrap-anywhere">
            <span className="font-medium">{name}</span> <span className="text-soft">{message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What went to the tax adviser; what stands here is locked, and the next file holds only what is new. */
export const DatevHistory = ({ caption, batches }: { caption: string; batches: readonly Batch[] }) => {
  const t = useTranslations('finance.datevPage');
  const finance = useTranslations('finance');
  const { month, instant, integer } = useFormats();
  const withPeriod: Column<Batch>[] = batches.some(({ period }) => period)
    ? [
        {
          id: 'period',
          header: finance('period'),
          cell: (batch) => (
            <span className="inline-flex items-center gap-1.5 @2xl:whitespace-nowrap">
              <Lock className="size-3.5 text-soft" aria-label={t('locked')} />
              {batch.period ? month(batch.period) : ''}
            </span>
          ),
        },
      ]
    : [];
  return (
    <DataTable
      caption={caption}
      rows={batches}
      rowKey={(batch) => batch.id}
      columns={[
        {
          id: 'file',
          header: t('file'),
          lead: true,
          cell: (batch) => (
            <>
              <span className="block font-medium wrap-anywhere">{batch.fileName}</span>
              <code className="block text-xs font-normal text-soft" title={batch.sha256}>
                {batch.sha256.slice(0, 12)}…
              </code>
              <LeftOut records={batch.leftOut} />
            </>
          ),
        },
        ...withPeriod,
        { id: 'rows', header: t('rows'), numeric: true, cell: (batch) => integer(batch.rows) },
        {
          id: 'at',
          wide: true,
          header: t('at'),
          cell: (batch) => (
            <>
              <time className="block" dateTime={batch.exportedAt}>
                {instant(batch.exportedAt)}
              </time>
              <span className="block wrap-anywhere text-soft">{batch.exportedBy}</span>
            </>
          ),
        },
        { id: 'check', header: t('check'), cell: (batch) => <DatevCheck check={batch.check} file={batch.fileName} /> },
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
  );
};
