'use client';

import { Download, FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConnection } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Select } from '#components/ui/field.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { RowLink } from '#components/ui/row-link.tsx';
import { EmptyState, NothingFound } from '#components/ui/states.tsx';
import { InvoiceBadge } from '#finance/invoice-badges.tsx';
import type { InvoicesQuery } from '#gql/graphql.ts';
import { lastMonths } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { CreditsCard } from '#invoices/credits-card.tsx';
import { Invoices } from '#invoices/queries.ts';
import { useTenant } from '#shell/tenant-context.tsx';

const pick = (data: InvoicesQuery) => data.invoices;

export const InvoicesPage = () => {
  const t = useTranslations('invoices');
  const tenant = useTenant();
  const { month, day, money } = useFormats();
  const [period, setPeriod] = useState('');
  const list = useConnection(Invoices, { tenantId: tenant.id, first: 25, period: period || null }, pick);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <Select aria-label={t('period')} value={period} onChange={(event) => setPeriod(event.target.value)} className="w-52">
          <option value="">{t('allPeriods')}</option>
          {lastMonths(24).map((one) => (
            <option key={one} value={one}>
              {month(one)}
            </option>
          ))}
        </Select>
      </PageHeader>
      <CreditsCard tenantId={tenant.id} />
      <QueryView query={list}>
        {() => (
          <Card>
            {list.nodes?.length === 0 ? (
              period ? (
                <NothingFound onReset={() => setPeriod('')} />
              ) : (
                <EmptyState icon={FileText} title={t('empty.title')} text={t('empty.text')} />
              )
            ) : (
              <DataTable
                caption={t('title')}
                rows={list.nodes ?? []}
                rowKey={(row) => row.number}
                columns={[
                  {
                    id: 'number',
                    header: t('number'),
                    lead: true,
                    className: '@2xl:whitespace-nowrap',
                    cell: (row) => <RowLink href={`/tenants/${tenant.id}/invoices/${encodeURIComponent(row.number)}`}>{row.number}</RowLink>,
                  },
                  { id: 'period', header: t('period'), cell: (row) => month(row.period) },
                  { id: 'issued', wide: true, header: t('issuedOn'), cell: (row) => day(row.issuedOn) },
                  { id: 'due', header: t('dueOn'), wide: true, cell: (row) => (row.kind === 'INVOICE' ? day(row.dueOn) : t('noDueDay')) },
                  { id: 'status', header: t('status'), cell: (row) => <InvoiceBadge invoice={row} /> },
                  { id: 'gross', header: t('gross'), numeric: true, cell: (row) => <span className="font-medium">{money(row.gross, row.currency)}</span> },
                  {
                    id: 'open',
                    header: t('open'),
                    numeric: true,
                    wide: true,
                    cell: (row) => (row.kind === 'INVOICE' ? money(row.open, row.currency) : t('noDueDay')),
                  },
                  {
                    id: 'pdf',
                    header: t('pdf'),
                    actions: true,
                    cell: (row) => (
                      <Button size="sm" asChild className="relative">
                        <a href={row.pdfPath} download aria-label={t('pdfOf', { number: row.number })}>
                          <Download aria-hidden />
                          {t('pdf')}
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
    </>
  );
};
