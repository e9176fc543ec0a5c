'use client';

import { useTranslations } from 'next-intl';
import { useConnection } from '#api/use-graph.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { SidePanel } from '#components/ui/side-panel.tsx';
import type { ShownDifference } from '#finance/bill-differences.tsx';
import { RequestsOfDifference } from '#finance/reconciliation-queries.ts';
import type { RequestsOfDifferenceQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const pick = (data: RequestsOfDifferenceQuery) => data.requestsOfDifference;

/** Our own calls of the day and model in question; the one that differs stands out. */
export const DifferenceRequests = ({ provider, difference, onClose }: { provider: string; difference: ShownDifference; onClose: () => void }) => {
  const t = useTranslations('finance.reconciliationPage');
  const { day, exact, integer } = useFormats();
  const list = useConnection(RequestsOfDifference, { provider, day: difference.day, model: difference.model, first: 100 }, pick);
  return (
    <SidePanel open onClose={onClose} title={t('requestsOf', { day: day(difference.day), model: difference.model })} text={t('requestsText')}>
      <QueryView query={list}>
        {() =>
          list.nodes?.length === 0 ? (
            <p className="text-sm text-soft">{t('noRequests')}</p>
          ) : (
            <div className="-mx-5 border-y border-line sm:-mx-6">
              <DataTable
                caption={t('requests')}
                rows={list.nodes ?? []}
                rowKey={(call) => call.replyId}
                columns={[
                  {
                    id: 'at',
                    header: t('at'),
                    lead: true,
                    cell: (call) => (
                      <>
                        <time dateTime={call.meteredAt}>{exact(call.meteredAt)}</time>
                        <code className="block text-xs font-normal wrap-anywhere text-soft">{call.requestId ?? call.replyId}</code>
                        {difference.replyId === call.replyId ? <strong className="block text-xs text-danger">{t('thisOne')}</strong> : null}
                      </>
                    ),
                  },
                  {
                    id: 'tokens',
                    header: t('tokens'),
                    numeric: true,
                    cell: (call) => `${integer(call.inputTokens)} / ${integer(call.outputTokens)} / ${integer(call.cacheReadTokens)}`,
                  },
                ]}
              />
            </div>
          )
        }
      </QueryView>
      <LoadMore list={list} />
    </SidePanel>
  );
};
