'use client';

import { Ban, CircleAlert, CircleCheck, FileCheck, FileMinus, MailCheck, MailQuestion, MailX, Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { isPositive } from '#finance/sum-money.ts';
import type { DeskInvoiceFieldsFragment, InvoiceMail } from '#gql/graphql.ts';
import { todayInBerlin } from '#i18n/berlin.ts';

type Invoice = Pick<DeskInvoiceFieldsFragment, 'kind' | 'status' | 'open' | 'dueOn'>;

/** What the document is worth now, in one word: cancelled, paid, due or overdue. */
export const InvoiceBadge = ({ invoice }: { invoice: Invoice }) => {
  const t = useTranslations('finance.invoice');
  if (invoice.kind === 'CANCELLATION') return <Badge icon={Ban}>{t('kinds.CANCELLATION')}</Badge>;
  if (invoice.kind === 'CREDIT_NOTE') return <Badge icon={FileMinus}>{t('kinds.CREDIT_NOTE')}</Badge>;
  if (invoice.status === 'CANCELLED') return <Badge icon={Ban}>{t('cancelled')}</Badge>;
  if (!isPositive(invoice.open))
    return (
      <Badge tone="good" icon={CircleCheck}>
        {t('settled')}
      </Badge>
    );
  if (invoice.dueOn < todayInBerlin())
    return (
      <Badge tone="warn" icon={CircleAlert}>
        {t('overdue')}
      </Badge>
    );
  return (
    <Badge tone="accent" icon={FileCheck}>
      {t('unpaid')}
    </Badge>
  );
};

const mails = {
  OPEN: { tone: 'accent', icon: Send },
  SENT: { tone: 'good', icon: MailCheck },
  FAILED: { tone: 'danger', icon: MailX },
  BOUNCED: { tone: 'danger', icon: MailX },
  NONE: { tone: 'quiet', icon: MailQuestion },
} as const;

export const MailBadge = ({ mail }: { mail: InvoiceMail }) => {
  const t = useTranslations('finance.invoice.mails');
  return <Badge {...mails[mail]}>{t(mail)}</Badge>;
};
