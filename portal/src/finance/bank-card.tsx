'use client';

import { Landmark } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useConnection } from '#api/use-graph.ts';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { BankEntryRow } from '#finance/bank-entry-row.tsx';
import { BankUpload } from '#finance/bank-upload.tsx';
import { BankEntries } from '#finance/open-items-queries.ts';
import type { BankEntriesQuery } from '#gql/graphql.ts';

const pick = (data: BankEntriesQuery) => data.bankEntries;

/** The bank's movements: what waits for a match first, what is matched to look it up or take it back. */
export const BankCard = () => {
  const t = useTranslations('finance.bank');
  const mayPost = useMay('ledger:post');
  const [view, setView] = useState<'waiting' | 'matched'>('waiting');
  const list = useConnection(BankEntries, { first: 25, matched: view === 'matched' }, pick);
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')}>
        <Segmented
          label={t('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'waiting', label: t('waiting') },
            { value: 'matched', label: t('matched') },
          ]}
        />
        {mayPost ? <BankUpload /> : null}
      </CardHeader>
      <QueryView query={list}>
        {() =>
          list.nodes?.length === 0 ? (
            <p className="flex items-center gap-2 border-t border-line px-5 py-4 text-sm text-soft">
              <Landmark className="size-4 shrink-0" aria-hidden />
              {t(view === 'waiting' ? 'nothingWaits' : 'nothingMatched')} {t('emptyText')}
            </p>
          ) : (
            <ul className="divide-y divide-line border-t border-line">
              {list.nodes?.map((entry) => (
                <BankEntryRow key={entry.id} entry={entry} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <LoadMore list={list} />
    </Card>
  );
};
