'use client';

import { FileMinus, Mail, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { ApiError } from '#api/errors.ts';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { BackLink } from '#components/ui/back-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { CancelDialog } from '#finance/cancel-dialog.tsx';
import { CreditDialog } from '#finance/credit-dialog.tsx';
import { InvoiceAbout } from '#finance/invoice-about.tsx';
import { InvoiceBadge, MailBadge } from '#finance/invoice-badges.tsx';
import { InvoiceFiles } from '#finance/invoice-files.tsx';
import { InvoiceLines } from '#finance/invoice-lines.tsx';
import { DeskInvoice, DeskInvoices, ResendInvoice } from '#finance/invoice-queries.ts';
import { InvoiceSteps } from '#finance/invoice-steps.tsx';
import { PdfPreview } from '#finance/pdf-preview.tsx';
import { isZero } from '#finance/sum-money.ts';
import type { DeskInvoiceQuery } from '#gql/graphql.ts';

export type ShownInvoice = NonNullable<DeskInvoiceQuery['invoice']>;

export const DeskInvoicePage = () => {
  const number = decodeURIComponent(useParams<{ number: string }>().number);
  const query = useGraph(DeskInvoice, { number });
  return (
    <QueryView alone query={query} shape="detail">
      {({ invoice }) => (invoice ? <Document invoice={invoice} /> : <ErrorState alone error={new ApiError('notFound', 'There is no such invoice.')} />)}
    </QueryView>
  );
};

const Document = ({ invoice }: { invoice: ShownInvoice }) => {
  const t = useTranslations('invoices');
  const desk = useTranslations('finance.invoice');
  return (
    <>
      <PageHeader
        title={desk(`titles.${invoice.kind}`, { number: invoice.number })}
        text={invoice.customerName}
        back={<BackLink href={`/operator/finance/invoices?month=${invoice.period}`}>{t('back')}</BackLink>}
      >
        <InvoiceBadge invoice={invoice} />
        <MailBadge mail={invoice.mail} />
        <Actions invoice={invoice} />
      </PageHeader>
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-4 sm:gap-5">
          <InvoiceLines invoice={invoice} />
          <PdfPreview path={invoice.pdfPath} title={desk('preview', { number: invoice.number })} />
        </div>
        <div className="flex flex-col gap-4 sm:gap-5">
          <InvoiceAbout invoice={invoice} />
          <InvoiceFiles files={invoice.files} />
          <InvoiceSteps steps={invoice.steps} currency={invoice.currency} home="/operator/finance/invoices" />
        </div>
      </div>
    </>
  );
};

const Actions = ({ invoice }: { invoice: ShownInvoice }) => {
  const t = useTranslations('finance.invoice');
  const mayIssue = useMay('invoices:issue');
  const toast = useToast();
  const refresh = useRefresh();
  const [asking, setAsking] = useState<'cancel' | 'credit' | null>(null);
  const resend = useCommand(ResendInvoice, (data) => data.resendInvoice, {
    done: async () => {
      toast({ title: t('resent') });
      await refresh(DeskInvoice, DeskInvoices);
    },
  });
  if (!mayIssue) return null;
  const standing = invoice.kind === 'INVOICE' && invoice.status === 'ISSUED';
  return (
    <>
      {invoice.mail === 'NONE' ? null : (
        <Button pending={resend.pending} onClick={() => void resend.run({ number: invoice.number })}>
          <Mail aria-hidden />
          {t('resend')}
        </Button>
      )}
      {standing ? (
        <>
          <Button onClick={() => setAsking('credit')}>
            <FileMinus aria-hidden />
            {t('credit')}
          </Button>
          {isZero(invoice.credited) ? (
            <Button onClick={() => setAsking('cancel')}>
              <Undo2 aria-hidden />
              {t('cancel')}
            </Button>
          ) : null}
        </>
      ) : null}
      {asking === 'cancel' ? <CancelDialog invoice={invoice} onClose={() => setAsking(null)} /> : null}
      {asking === 'credit' ? <CreditDialog invoice={invoice} onClose={() => setAsking(null)} /> : null}
    </>
  );
};
