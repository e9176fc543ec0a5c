'use client';

import { Download, Scale, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useGraph } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Note } from '#components/ui/note.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { AccountSheetPanel } from '#finance/account-sheet-panel.tsx';
import { JournalTotals, LedgerCheck } from '#finance/journal-queries.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** The trial balance; every account opens its sheet. */
export const JournalSums = ({ period }: { period: string }) => {
  const t = useTranslations('finance.journalPage');
  const { money } = useFormats();
  const query = useGraph(JournalTotals, { period }, { keepPrevious: true });
  const [account, setAccount] = useState<string | null>(null);
  return (
    <QueryView query={query}>
      {({ journalTotals: totals }) =>
        totals.accounts.length > 0 ? (
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
              <Button size="sm" asChild>
                <a href={totals.downloadPath} download>
                  <Download aria-hidden />
                  {t('csv')}
                </a>
              </Button>
            </CardHeader>
            <DataTable
              caption={t('accounts')}
              rows={totals.accounts}
              rowKey={(one) => one.account}
              columns={[
                {
                  id: 'account',
                  header: t('account'),
                  lead: true,
                  cell: (one) => (
                    <button
                      type="button"
                      className="flex gap-2 text-left font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
                      onClick={() => setAccount(one.account)}
                    >
                      <span className="w-12 shrink-0 font-normal text-soft figures">{one.account}</span>
                      {one.accountName}
                    </button>
                  ),
                  sum: t('sum'),
                },
                { id: 'opening', header: t('opening'), wide: true, numeric: true, cell: (one) => money(one.opening, totals.currency), sum: '' },
                { id: 'debit', header: t('debit'), numeric: true, cell: (one) => money(one.debit, totals.currency), sum: money(totals.debit, totals.currency) },
                {
                  id: 'credit',
                  header: t('credit'),
                  numeric: true,
                  cell: (one) => money(one.credit, totals.currency),
                  sum: money(totals.credit, totals.currency),
                },
                {
                  id: 'closing',
                  header: t('closing'),
                  numeric: true,
                  cell: (one) => <span className="font-medium">{money(one.closing, totals.currency)}</span>,
                  sum: '',
                },
              ]}
            />
            <Checked />
            {account ? <AccountSheetPanel account={account} period={period} onClose={() => setAccount(null)} /> : null}
          </Card>
        ) : null
      }
    </QueryView>
  );
};

/** What the last reading of the whole journal from the log said. */
const Checked = () => {
  const t = useTranslations('finance.journalPage');
  const { instant, integer } = useFormats();
  const check = useGraph(LedgerCheck, {}).data?.ledgerCheck;
  if (!check) return null;
  if (check.faults > 0)
    return (
      <div className="px-5 py-4">
        <Note tone="danger" icon={TriangleAlert} title={t('faults', { faults: check.faults })}>
          {t('checkedAt', { at: instant(check.checkedAt), entries: integer(check.entries) })}
        </Note>
      </div>
    );
  return (
    <p className="flex items-center gap-2 border-t border-line px-5 py-3 text-sm text-soft">
      <ShieldCheck className="size-4 shrink-0 text-good" aria-hidden />
      {t('checkedAt', { at: instant(check.checkedAt), entries: integer(check.entries) })}
    </p>
  );
};
