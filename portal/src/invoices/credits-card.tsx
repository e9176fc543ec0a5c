'use client';

import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { isZero, minus } from '#finance/sum-money.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { Credits } from '#invoices/queries.ts';

/** What coming invoices take off; nothing is shown to who has none. */
export const CreditsCard = ({ tenantId }: { tenantId: string }) => {
  const t = useTranslations('invoices.credits');
  const { money, instant } = useFormats();
  const credits = useGraph(Credits, { tenantId }).data?.credits ?? [];
  if (credits.length === 0) return null;
  return (
    <Card className="mb-4 sm:mb-5">
      <CardHeader title={t('title')} text={t('text')} />
      <DataTable
        caption={t('title')}
        rows={credits}
        rowKey={(credit) => credit.id}
        columns={[
          { id: 'reason', header: t('reason'), lead: true, cell: (credit) => credit.reason },
          { id: 'at', header: t('at'), cell: (credit) => instant(credit.grantedAt) },
          { id: 'amount', header: t('amount'), numeric: true, cell: (credit) => money(credit.amount, credit.currency) },
          {
            id: 'left',
            header: t('left'),
            numeric: true,
            cell: (credit) => {
              const left = minus(credit.amount, credit.used);
              return isZero(left) ? t('usedUp') : <span className="font-medium">{money(left, credit.currency)}</span>;
            },
          },
        ]}
      />
    </Card>
  );
};
