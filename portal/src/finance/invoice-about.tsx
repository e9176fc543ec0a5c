'use client';

import { useTranslations } from 'next-intl';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import { isZero } from '#finance/sum-money.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

const Other = ({ number }: { number: string }) => (
  <Link href={`/operator/finance/invoices/${encodeURIComponent(number)}`} className="font-medium text-accent underline underline-offset-4">
    {number}
  </Link>
);

/** The sums, what is left of them, and the documents that belong together. */
export const InvoiceAbout = ({ invoice }: { invoice: ShownInvoice }) => {
  const t = useTranslations('invoices');
  const desk = useTranslations('finance.invoice');
  const { money, day, month } = useFormats();
  const sum = (amount: string): string => money(amount, invoice.currency);
  return (
    <Card>
      <CardHeader title={t('sums')} />
      <CardBody>
        <Definitions>
          <Definition term={t('net')}>{sum(invoice.net)}</Definition>
          <Definition term={t('vat')}>{sum(invoice.vat)}</Definition>
          <Definition term={t('gross')}>
            <span className="text-base font-semibold">{sum(invoice.gross)}</span>
          </Definition>
          {isZero(invoice.credited) ? null : <Definition term={desk('credited')}>{sum(invoice.credited)}</Definition>}
          {invoice.kind === 'INVOICE' ? (
            <>
              <Definition term={desk('paid')}>{sum(invoice.paid)}</Definition>
              <Definition term={desk('open')}>
                <strong>{sum(invoice.open)}</strong>
              </Definition>
            </>
          ) : null}
          <Definition term={t('period')}>{month(invoice.period)}</Definition>
          <Definition term={t('issuedOn')}>{day(invoice.issuedOn)}</Definition>
          {invoice.kind === 'INVOICE' ? <Definition term={t('dueOn')}>{day(invoice.dueOn)}</Definition> : null}
          <Definition term={t('customer')}>
            <Link href={`/operator/tenants/${invoice.tenantId}`} className="font-medium text-accent underline underline-offset-4">
              {invoice.customerName}
            </Link>
          </Definition>
          {invoice.corrects ? (
            <Definition term={desk('corrects')}>
              <Other number={invoice.corrects} />
            </Definition>
          ) : null}
          {invoice.cancelledBy ? (
            <Definition term={desk('cancelledBy')}>
              <Other number={invoice.cancelledBy} />
            </Definition>
          ) : null}
          {invoice.replacedBy ? (
            <Definition term={desk('replacedBy')}>
              <Other number={invoice.replacedBy} />
            </Definition>
          ) : null}
          {invoice.reason ? <Definition term={desk('reason')}>{invoice.reason}</Definition> : null}
        </Definitions>
        {invoice.taxNote ? <p className="mt-2 text-sm text-soft">{invoice.taxNote}</p> : null}
      </CardBody>
    </Card>
  );
};
