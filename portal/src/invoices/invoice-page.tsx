'use client';

import { Download, FileMinus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { ApiError } from '#api/errors.ts';
import { useGraph } from '#api/use-graph.ts';
import { BackLink } from '#components/ui/back-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import { InvoiceBadge } from '#finance/invoice-badges.tsx';
import { InvoiceFiles } from '#finance/invoice-files.tsx';
import { InvoiceLines } from '#finance/invoice-lines.tsx';
import { DeskInvoice } from '#finance/invoice-queries.ts';
import { InvoiceSteps } from '#finance/invoice-steps.tsx';
import { PdfPreview } from '#finance/pdf-preview.tsx';
import { isZero } from '#finance/sum-money.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { useTenant } from '#shell/tenant-context.tsx';

export const InvoicePage = () => {
  const tenant = useTenant();
  const number = decodeURIComponent(useParams<{ number: string }>().number);
  const query = useGraph(DeskInvoice, { number });
  return (
    <QueryView alone query={query} shape="detail">
      {({ invoice }) =>
        invoice && invoice.tenantId === tenant.id ? (
          <Document invoice={invoice} home={`/tenants/${tenant.id}/invoices`} />
        ) : (
          <ErrorState alone error={new ApiError('notFound', 'There is no such invoice.')} />
        )
      }
    </QueryView>
  );
};

const Document = ({ invoice, home }: { invoice: ShownInvoice; home: string }) => {
  const t = useTranslations('invoices');
  return (
    <>
      <PageHeader
        title={t(`details.${invoice.kind}`, { number: invoice.number })}
        text={invoice.customerName}
        back={<BackLink href={home}>{t('back')}</BackLink>}
      >
        <InvoiceBadge invoice={invoice} />
        <Button look="primary" asChild>
          <a href={invoice.pdfPath} download>
            <Download aria-hidden />
            {t('download')}
          </a>
        </Button>
      </PageHeader>
      <Related invoice={invoice} home={home} />
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
          <InvoiceLines invoice={invoice} />
          <PdfPreview path={invoice.pdfPath} title={t(`details.${invoice.kind}`, { number: invoice.number })} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
          <Sums invoice={invoice} />
          <InvoiceFiles files={invoice.files} />
          <InvoiceSteps steps={invoice.steps} currency={invoice.currency} home={home} />
        </div>
      </div>
    </>
  );
};

/** Which documents this one corrects, or was corrected by, and why. */
const Related = ({ invoice: { corrects, cancelledBy, replacedBy, reason }, home }: { invoice: ShownInvoice; home: string }) => {
  const t = useTranslations('invoices.related');
  const named = (['corrects', 'cancelledBy', 'replacedBy'] as const).flatMap((what) => {
    const number = { corrects, cancelledBy, replacedBy }[what];
    return number ? [{ what, number }] : [];
  });
  if (named.length === 0) return null;
  return (
    <div className="mb-4 sm:mb-5">
      <Note tone="warn" icon={FileMinus}>
        <ul className="flex flex-col gap-0.5">
          {named.map(({ what, number }) => (
            <li key={what}>
              {t(what)}{' '}
              <Link href={`${home}/${encodeURIComponent(number)}`} className="font-medium text-accent underline underline-offset-4">
                {number}
              </Link>
            </li>
          ))}
        </ul>
        {reason ? <p className="mt-1 text-soft">{t('reason', { reason })}</p> : null}
      </Note>
    </div>
  );
};

const Sums = ({ invoice }: { invoice: ShownInvoice }) => {
  const t = useTranslations('invoices');
  const { money, day, month } = useFormats();
  const { currency } = invoice;
  const demands = invoice.kind === 'INVOICE';
  return (
    <Card>
      <CardHeader title={t('sums')} />
      <CardBody>
        <Definitions>
          <Definition term={t('net')}>{money(invoice.net, currency)}</Definition>
          <Definition term={t('vat')}>{money(invoice.vat, currency)}</Definition>
          <Definition term={t('gross')}>
            <span className="text-base font-semibold">{money(invoice.gross, currency)}</span>
          </Definition>
          {isZero(invoice.credited) ? null : <Definition term={t('credited')}>{money(invoice.credited, currency)}</Definition>}
          {isZero(invoice.paid) ? null : <Definition term={t('paid')}>{money(invoice.paid, currency)}</Definition>}
          {demands ? <Definition term={t('open')}>{money(invoice.open, currency)}</Definition> : null}
          <Definition term={t('period')}>{month(invoice.period)}</Definition>
          <Definition term={t('issuedOn')}>{day(invoice.issuedOn)}</Definition>
          {demands ? <Definition term={t('dueOn')}>{day(invoice.dueOn)}</Definition> : null}
        </Definitions>
        {invoice.taxNote ? <p className="mt-2 text-sm text-soft">{invoice.taxNote}</p> : null}
      </CardBody>
    </Card>
  );
};
