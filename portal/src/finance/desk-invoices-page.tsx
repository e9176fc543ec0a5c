'use client';

import { Download, FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
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
import { InvoiceBadge, MailBadge } from '#finance/invoice-badges.tsx';
import { DeskInvoices } from '#finance/invoice-queries.ts';
import { useAddressed } from '#finance/use-addressed.ts';
import { useOptionalPeriod } from '#finance/use-period.ts';
import type { DeskInvoicesQuery, InvoiceMail } from '#gql/graphql.ts';
import { lastMonths } from '#i18n/berlin.ts';
import { usePathname, useRouter } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

const pick = (data: DeskInvoicesQuery) => data.invoices;
const mails = ['OPEN', 'SENT', 'FAILED', 'BOUNCED', 'NONE'] as const satisfies readonly InvoiceMail[];

const readMail = (written: string | null): InvoiceMail | '' => mails.find((one) => one === written) ?? '';

export const DeskInvoicesPage = () => {
  const t = useTranslations('invoices');
  const desk = useTranslations('finance.invoice');
  const { month, day, money } = useFormats();
  const router = useRouter();
  const pathname = usePathname();
  const [period, setPeriod] = useOptionalPeriod();
  const [written, setMail] = useAddressed('mail', readMail);
  const mail = readMail(written);
  const list = useConnection(DeskInvoices, { first: 25, period: period || null, mail: mail || null }, pick);
  return (
    <>
      <PageHeader title={t('title')} text={t('operatorText')}>
        <Select aria-label={t('period')} value={period} onChange={(event) => setPeriod(event.target.value)} className="w-44">
          <option value="">{t('allPeriods')}</option>
          {lastMonths(24).map((one) => (
            <option key={one} value={one}>
              {month(one)}
            </option>
          ))}
        </Select>
        <Select aria-label={desk('mail')} value={mail} onChange={(event) => setMail(event.target.value)} className="w-44">
          <option value="">{desk('anyMail')}</option>
          {mails.map((one) => (
            <option key={one} value={one}>
              {desk(`mails.${one}`)}
            </option>
          ))}
        </Select>
      </PageHeader>
      <QueryView query={list}>
        {() => (
          <Card>
            {list.nodes?.length === 0 ? (
              period || mail ? (
                <NothingFound onReset={() => router.replace(pathname)} />
              ) : (
                <EmptyState icon={FileText} title={t('empty.title')} text={t('empty.operatorText')} />
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
                    cell: (row) => <RowLink href={`/operator/finance/invoices/${encodeURIComponent(row.number)}`}>{row.number}</RowLink>,
                  },
                  { id: 'customer', header: t('customer'), cell: (row) => row.customerName },
                  { id: 'period', header: t('period'), wide: true, cell: (row) => month(row.period) },
                  { id: 'issued', header: t('issuedOn'), wide: true, cell: (row) => day(row.issuedOn) },
                  { id: 'status', header: t('status'), cell: (row) => <InvoiceBadge invoice={row} /> },
                  { id: 'mail', header: desk('mail'), cell: (row) => <MailBadge mail={row.mail} /> },
                  { id: 'gross', header: t('gross'), numeric: true, cell: (row) => <span className="font-medium">{money(row.gross, row.currency)}</span> },
                  { id: 'open', header: desk('open'), wide: true, numeric: true, cell: (row) => money(row.open, row.currency) },
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
