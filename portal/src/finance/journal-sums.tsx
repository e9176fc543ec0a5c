'use client';

import { Scale, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { Stat } from '#components/ui/stat.tsx';
import { JournalTotals } from '#finance/journal-queries.ts';
import { useFormats } from '#i18n/use-formats.ts';

export const JournalSums = ({ period }: { period: string }) => {
  const t = useTranslations('finance.journalPage');
  const { money } = useFormats();
  const query = useGraph(JournalTotals, { period }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ journalTotals: totals }) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2 sm:gap-5">
            <Stat label={t('debit')} value={money(totals.debit, totals.currency)} />
            <Stat label={t('credit')} value={money(totals.credit, totals.currency)} />
          </div>
          {totals.accounts.length > 0 ? (
            <Card>
              <CardHeader title={t('accounts')}>
                {totals.balanced ? (
                  <Badge tone="good" icon={Scale}>
                    {t('balanced')}
                  </Badge>
                ) : (
                  <Badge tone="danger" icon={TriangleAlert}>
                    {t('unbalanced')}
                  </Badge>
                )}
              </CardHeader>
              <DataTable
                caption={t('accounts')}
                rows={totals.accounts}
                rowKey={(account) => account.account}
                columns={[
                  {
                    id: 'account',
                    header: t('account'),
                    lead: true,
                    cell: (account) => (
                      <>
                        <span className="mr-2 font-normal text-soft">{account.account}</span>
                        {account.accountName}
                      </>
                    ),
                  },
                  { id: 'debit', header: t('debit'), numeric: true, cell: (account) => money(account.debit, totals.currency) },
                  { id: 'credit', header: t('credit'), numeric: true, cell: (account) => money(account.credit, totals.currency) },
                ]}
              />
            </Card>
          ) : null}
        </>
      )}
    </QueryView>
  );
};
