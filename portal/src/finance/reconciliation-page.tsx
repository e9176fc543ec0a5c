'use client';

import { ReceiptText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useGraph } from '#api/use-graph.ts';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { BillCard } from '#finance/bill-card.tsx';
import { BillDifferencesCard } from '#finance/bill-differences.tsx';
import { BillUpload } from '#finance/bill-upload.tsx';
import { PeriodField } from '#finance/period-field.tsx';
import { Reconciliations } from '#finance/reconciliation-queries.ts';
import { usePeriod } from '#finance/use-period.ts';

export const ReconciliationPage = () => {
  const t = useTranslations('finance.reconciliationPage');
  const mayPost = useMay('ledger:post');
  const [month, setMonth] = usePeriod();
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useGraph(Reconciliations, { month });
  const found = query.data?.reconciliations ?? [];
  const shown = found.find(({ provider }) => provider === chosen) ?? found.find(({ open }) => open > 0) ?? found[0];
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <PeriodField className="w-52" value={month} onChange={setMonth} />
      </PageHeader>
      <div className="flex flex-col gap-4 sm:gap-5">
        <QueryView query={query}>
          {({ reconciliations }) =>
            reconciliations.length === 0 ? (
              <Card>
                <EmptyState icon={ReceiptText} title={t('empty.title')} text={t('empty.text')} />
              </Card>
            ) : (
              <ul className="grid gap-4 sm:grid-cols-2 sm:gap-5 xl:grid-cols-3">
                {reconciliations.map((one) => (
                  <li key={one.provider}>
                    <BillCard reconciliation={one} here={one.provider === shown?.provider} onShow={() => setChosen(one.provider)} />
                  </li>
                ))}
              </ul>
            )
          }
        </QueryView>
        {mayPost ? <BillUpload month={month} providers={found.map(({ provider }) => provider)} /> : null}
        {shown && shown.differences > 0 ? <BillDifferencesCard provider={shown.provider} month={month} /> : null}
      </div>
    </>
  );
};
