'use client';

import { ListTree, MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useConnection } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { DifferenceRequests } from '#finance/difference-requests.tsx';
import { ExplainDialog } from '#finance/explain-dialog.tsx';
import { BillDifferences } from '#finance/reconciliation-queries.ts';
import type { BillDifferencesQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

export type ShownDifference = BillDifferencesQuery['billDifferences']['nodes'][number];

const pick = (data: BillDifferencesQuery) => data.billDifferences;

export const BillDifferencesCard = ({ provider, month }: { provider: string; month: string }) => {
  const t = useTranslations('finance.reconciliationPage');
  const { day, integer, instant } = useFormats();
  const mayPost = useMay('ledger:post');
  const [view, setView] = useState<'open' | 'all'>('open');
  const [explaining, setExplaining] = useState<ShownDifference | null>(null);
  const [behind, setBehind] = useState<ShownDifference | null>(null);
  const list = useConnection(BillDifferences, { provider, month, onlyOpen: view === 'open', first: 50 }, pick);
  return (
    <Card>
      <CardHeader title={t('differencesOf', { provider })} text={t('differencesText')}>
        <Segmented
          label={t('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'open', label: t('onlyOpen') },
            { value: 'all', label: t('all') },
          ]}
        />
      </CardHeader>
      <QueryView query={list}>
        {() =>
          list.nodes?.length === 0 ? (
            <p className="px-5 pb-5 text-sm text-soft">{t('allExplained')}</p>
          ) : (
            <DataTable
              caption={t('differencesOf', { provider })}
              rows={list.nodes ?? []}
              rowKey={(one) => one.key}
              columns={[
                {
                  id: 'what',
                  header: t('what'),
                  lead: true,
                  cell: (one) => (
                    <>
                      <span className="block">{t(`kinds.${one.kind}`)}</span>
                      <span className="block text-xs font-normal wrap-anywhere text-soft">
                        {day(one.day)} · {one.model}
                      </span>
                      {one.requestId ? <code className="block text-xs font-normal wrap-anywhere text-soft">{one.requestId}</code> : null}
                      {one.explanation ? (
                        <span className="mt-1 block text-xs font-normal text-soft">
                          {t('explained', { reason: one.explanation.reason, by: one.explanation.by, at: instant(one.explanation.at) })}
                        </span>
                      ) : null}
                    </>
                  ),
                },
                { id: 'billed', header: t('billed'), numeric: true, cell: (one) => integer(one.billedTokens) },
                { id: 'metered', header: t('metered'), numeric: true, cell: (one) => integer(one.meteredTokens) },
                { id: 'tokens', header: t('difference'), numeric: true, cell: (one) => <span className="font-medium">{integer(one.tokens)}</span> },
                {
                  id: 'actions',
                  header: t('actions'),
                  actions: true,
                  cell: (one) => (
                    <span className="inline-flex flex-wrap justify-end gap-2">
                      <Button size="sm" look="ghost" onClick={() => setBehind(one)} aria-label={t('requestsOf', { day: day(one.day), model: one.model })}>
                        <ListTree aria-hidden />
                        {t('requests')}
                      </Button>
                      {mayPost ? (
                        <Button size="sm" onClick={() => setExplaining(one)} aria-label={t('explainOf', { day: day(one.day), model: one.model })}>
                          <MessageSquareText aria-hidden />
                          {t('explain')}
                        </Button>
                      ) : null}
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </QueryView>
      <LoadMore list={list} />
      {explaining ? <ExplainDialog provider={provider} month={month} difference={explaining} onClose={() => setExplaining(null)} /> : null}
      {behind ? <DifferenceRequests provider={provider} difference={behind} onClose={() => setBehind(null)} /> : null}
    </Card>
  );
};
