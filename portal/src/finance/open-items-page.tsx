'use client';

import { CircleCheck, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useConnection } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { RowLink } from '#components/ui/row-link.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { BankCard } from '#finance/bank-card.tsx';
import { OpenItemAgesCard } from '#finance/open-item-ages.tsx';
import { OpenItems, openItemsOf } from '#finance/open-items-queries.ts';
import { useFormats } from '#i18n/use-formats.ts';

export const OpenItemsPage = () => {
  const t = useTranslations('finance.openItemsPage');
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-4 sm:gap-5">
        <BankCard />
        <OpenItemAgesCard />
        <Items />
      </div>
    </>
  );
};

const Items = () => {
  const t = useTranslations('finance.openItemsPage');
  const { day, money } = useFormats();
  const list = useConnection(OpenItems, { first: 50 }, openItemsOf);
  return (
    <QueryView query={list}>
      {() => (
        <Card>
          <CardHeader title={t('items')}>
            <a href="/documents/ledger/open-items.csv" download className="inline-flex items-center gap-1.5 text-sm font-medium text-accent hover:underline">
              <Download className="size-4" aria-hidden />
              {t('csv')}
            </a>
          </CardHeader>
          {list.nodes?.length === 0 ? (
            <EmptyState icon={CircleCheck} title={t('empty.title')} text={t('empty.text')} />
          ) : (
            <DataTable
              caption={t('items')}
              rows={list.nodes ?? []}
              rowKey={(item) => `${item.debtor}-${item.document}`}
              columns={[
                {
                  id: 'document',
                  header: t('document'),
                  lead: true,
                  className: '@2xl:whitespace-nowrap',
                  cell: (item) => <RowLink href={`/operator/finance/invoices/${encodeURIComponent(item.document)}`}>{item.document}</RowLink>,
                },
                { id: 'customer', header: t('customer'), cell: (item) => item.customerName ?? '–' },
                { id: 'debtor', header: t('debtor'), wide: true, cell: (item) => <span className="figures">{item.debtor}</span> },
                { id: 'due', header: t('dueOn'), cell: (item) => (item.dueOn ? day(item.dueOn) : '–') },
                {
                  id: 'age',
                  header: t('age'),
                  cell: (item) =>
                    item.overdueDays > 0 ? (
                      <Badge tone={item.overdueDays > 30 ? 'danger' : 'warn'}>{t('overdue', { days: item.overdueDays })}</Badge>
                    ) : (
                      t('notDue')
                    ),
                },
                { id: 'billed', header: t('billed'), wide: true, numeric: true, cell: (item) => money(item.billed, 'EUR') },
                { id: 'open', header: t('open'), numeric: true, cell: (item) => <span className="font-medium">{money(item.open, 'EUR')}</span> },
              ]}
            />
          )}
          <LoadMore list={list} />
        </Card>
      )}
    </QueryView>
  );
};
