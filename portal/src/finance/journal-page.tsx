'use client';

import { BookOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useConnection } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { AccrualDialog } from '#finance/accrual-dialog.tsx';
import { JournalEntryRow, type Entry } from '#finance/journal-entry.tsx';
import { Journal } from '#finance/journal-queries.ts';
import { JournalSums } from '#finance/journal-sums.tsx';
import { ReverseDialog } from '#finance/reverse-dialog.tsx';
import { PeriodField } from '#finance/period-field.tsx';
import { usePeriod } from '#finance/use-period.ts';
import type { JournalQuery } from '#gql/graphql.ts';

const pick = (data: JournalQuery) => data.journal;

export const JournalPage = () => {
  const t = useTranslations('finance.journalPage');
  const mayPost = useMay('ledger:post');
  const [period, setPeriod] = usePeriod();
  const [reversing, setReversing] = useState<Entry | null>(null);
  const [accruing, setAccruing] = useState(false);
  const list = useConnection(Journal, { period, first: 50 }, pick);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <div className="flex flex-wrap items-end gap-2">
          <PeriodField className="w-52" value={period} onChange={setPeriod} />
          {mayPost ? <Button onClick={() => setAccruing(true)}>{t('accrue')}</Button> : null}
        </div>
      </PageHeader>
      <div className="flex flex-col gap-4 sm:gap-5">
        <JournalSums period={period} />
        <QueryView query={list}>
          {() => (
            <Card>
              <CardHeader title={t('entries')} />
              {list.nodes?.length === 0 ? (
                <EmptyState icon={BookOpen} title={t('empty.title')} text={t('empty.text')} />
              ) : (
                <ul className="divide-y divide-line border-t border-line">
                  {list.nodes?.map((entry) => (
                    <JournalEntryRow key={entry.id} entry={entry} {...(mayPost && { onReverse: setReversing })} />
                  ))}
                </ul>
              )}
              <LoadMore list={list} />
            </Card>
          )}
        </QueryView>
      </div>
      {reversing ? <ReverseDialog entry={reversing} period={period} onClose={() => setReversing(null)} /> : null}
      {accruing ? <AccrualDialog period={period} onClose={() => setAccruing(false)} /> : null}
    </>
  );
};
