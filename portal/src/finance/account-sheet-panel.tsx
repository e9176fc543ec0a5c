'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { SidePanel } from '#components/ui/side-panel.tsx';
import { AccountSheet } from '#finance/journal-queries.ts';
import { isZero } from '#finance/sum-money.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** Every posting of a month on one account, with the balance after each. */
export const AccountSheetPanel = ({ account, period, onClose }: { account: string; period: string; onClose: () => void }) => {
  const t = useTranslations('finance.journalPage');
  const { money, day, month } = useFormats();
  const query = useGraph(AccountSheet, { account, period });
  const sheet = query.data?.accountSheet;
  const side = (amount: string): string => (isZero(amount) ? '' : money(amount, 'EUR'));
  return (
    <SidePanel open onClose={onClose} title={sheet ? `${account} ${sheet.accountName}` : account} text={t('sheet', { period: month(period) })}>
      <QueryView query={query}>
        {({ accountSheet }) => (
          <div className="flex flex-col gap-4">
            <div className="flex flex-wrap items-end justify-between gap-4">
              <div className="min-w-56 flex-1">
                <Definitions>
                  <Definition term={t('opening')}>{money(accountSheet.opening, 'EUR')}</Definition>
                  <Definition term={t('closing')}>
                    <strong>{money(accountSheet.closing, 'EUR')}</strong>
                  </Definition>
                </Definitions>
              </div>
              <Button size="sm" asChild>
                <a href={accountSheet.downloadPath} download>
                  <Download aria-hidden />
                  {t('csv')}
                </a>
              </Button>
            </div>
            {accountSheet.lines.length === 0 ? (
              <p className="text-sm text-soft">{t('noMovement')}</p>
            ) : (
              <div className="-mx-5 border-y border-line sm:-mx-6">
                <DataTable
                  caption={t('sheet', { period: month(period) })}
                  rows={accountSheet.lines.map((line, index) => ({ ...line, index }))}
                  rowKey={(line) => `${line.entryId}-${line.index}`}
                  columns={[
                    {
                      id: 'document',
                      header: t('document'),
                      lead: true,
                      cell: (line) => (
                        <>
                          <span className="block">{line.document}</span>
                          <span className="block text-xs font-normal text-soft">
                            {day(line.bookedOn)} · {line.text}
                          </span>
                        </>
                      ),
                    },
                    { id: 'debit', header: t('debit'), numeric: true, cell: (line) => side(line.debit) },
                    { id: 'credit', header: t('credit'), numeric: true, cell: (line) => side(line.credit) },
                    { id: 'balance', header: t('balance'), numeric: true, cell: (line) => money(line.balance, 'EUR') },
                  ]}
                />
              </div>
            )}
          </div>
        )}
      </QueryView>
    </SidePanel>
  );
};
