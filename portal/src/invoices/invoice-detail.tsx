'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ApiError } from '#api/errors.ts';
import { useGraph } from '#api/use-graph.ts';
import { BackLink } from '#components/ui/back-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import type { InvoiceQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { Invoice } from '#invoices/queries.ts';
import { StatusBadge } from '#invoices/status-badge.tsx';

export const InvoiceDetail = ({ number, home }: { number: string; home: string }) => {
  const query = useGraph(Invoice, { number });
  return (
    <QueryView alone query={query} shape="detail">
      {({ invoice }) =>
        invoice ? <Document invoice={invoice} home={home} /> : <ErrorState alone error={new ApiError('notFound', 'There is no such invoice.')} />
      }
    </QueryView>
  );
};

const Document = ({ invoice, home }: { invoice: NonNullable<InvoiceQuery['invoice']>; home: string }) => {
  const t = useTranslations('invoices');
  const { money, fineMoney, day, month, decimal, percent } = useFormats();
  const { currency } = invoice;
  return (
    <>
      <PageHeader title={t('detail', { number: invoice.number })} text={invoice.customerName} back={<BackLink href={home}>{t('back')}</BackLink>}>
        <StatusBadge status={invoice.status} />
        <Button look="primary" asChild>
          <a href={invoice.pdfPath} download>
            <Download aria-hidden />
            {t('download')}
          </a>
        </Button>
      </PageHeader>
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card>
          <CardHeader title={t('lines')} />
          <DataTable
            caption={t('lines')}
            rows={invoice.lines}
            rowKey={(line) => String(line.position)}
            columns={[
              {
                id: 'text',
                header: t('lineText'),
                lead: true,
                cell: (line) => (
                  <>
                    <span className="block">{line.text}</span>
                    <span className="block text-xs font-normal text-soft">{t('priceVersion', { version: line.priceVersion })}</span>
                  </>
                ),
              },
              { id: 'quantity', header: t('quantity'), numeric: true, cell: (line) => `${decimal(line.quantity)} ${line.unit}` },
              { id: 'price', header: t('unitPrice'), numeric: true, cell: (line) => fineMoney(line.unitPrice, currency) },
              { id: 'vat', header: t('vatRate'), numeric: true, cell: (line) => percent(line.vatRate) },
              { id: 'net', header: t('lineNet'), numeric: true, cell: (line) => <span className="font-medium">{money(line.net, currency)}</span> },
            ]}
          />
        </Card>
        <div className="flex flex-col gap-4 sm:gap-5">
          <Card>
            <CardHeader title={t('sums')} />
            <CardBody>
              <Definitions>
                <Definition term={t('net')}>{money(invoice.net, currency)}</Definition>
                <Definition term={t('vat')}>{money(invoice.vat, currency)}</Definition>
                <Definition term={t('gross')}>
                  <span className="text-base font-semibold">{money(invoice.gross, currency)}</span>
                </Definition>
              </Definitions>
              {invoice.taxNote ? <p className="mt-2 text-sm text-soft">{invoice.taxNote}</p> : null}
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t('about')} />
            <CardBody>
              <Definitions>
                <Definition term={t('customer')}>{invoice.customerName}</Definition>
                <Definition term={t('period')}>{month(invoice.period)}</Definition>
                <Definition term={t('issuedOn')}>{day(invoice.issuedOn)}</Definition>
                <Definition term={t('dueOn')}>{day(invoice.dueOn)}</Definition>
              </Definitions>
            </CardBody>
          </Card>
        </div>
      </div>
    </>
  );
};
