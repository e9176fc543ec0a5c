'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { InvoiceRunPreview, InvoiceRuns, StartInvoiceRun } from '#finance/run-queries.ts';
import type { InvoiceRunPreviewQuery } from '#gql/graphql.ts';
import { useRouter } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** What the run would issue; only the confirmed start gives numbers. */
export const RunPreview = ({ period, asOf }: { period: string; asOf: string }) => {
  const query = useGraph(InvoiceRunPreview, { period, asOf }, { staleTime: 0 });
  return <QueryView query={query}>{(data) => <Drafts drafts={data.invoiceRunPreview} period={period} asOf={asOf} />}</QueryView>;
};

const Drafts = ({ drafts, period, asOf }: { drafts: InvoiceRunPreviewQuery['invoiceRunPreview']; period: string; asOf: string }) => {
  const t = useTranslations('finance.run');
  const { month, money, integer } = useFormats();
  const router = useRouter();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const ready = drafts.filter((draft) => !draft.refusal).length;
  const start = useCommand(StartInvoiceRun, (data) => data.startInvoiceRun, {
    done: async ({ run }) => {
      if (run) router.push(`/operator/finance/runs/${encodeURIComponent(run.id)}`);
      await refresh(InvoiceRuns);
    },
  });
  const confirm = async (): Promise<void> => {
    await start.run({ period, asOf });
    setAsking(false);
  };
  return (
    <Card>
      <CardHeader title={t('previewTitle', { period: month(period) })} text={t('previewText', { ready, refused: drafts.length - ready })}>
        <Button look="primary" disabled={ready === 0} onClick={() => setAsking(true)}>
          {t('start')}
        </Button>
      </CardHeader>
      {drafts.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-soft">{t('nothing')}</p>
      ) : (
        <DataTable
          caption={t('previewTitle', { period: month(period) })}
          rows={drafts}
          rowKey={(draft) => draft.tenantId}
          columns={[
            { id: 'customer', header: t('customer'), lead: true, cell: (draft) => <span className="font-medium">{draft.customerName}</span> },
            {
              id: 'state',
              header: t('state'),
              cell: (draft) =>
                draft.refusal ? (
                  <span className="flex flex-col items-end gap-1 @2xl:items-start">
                    <Badge tone="danger" icon={TriangleAlert}>
                      {t('refused')}
                    </Badge>
                    <span>{draft.refusal.message}</span>
                  </span>
                ) : (
                  <Badge tone="good" icon={CircleCheck}>
                    {t('ready')}
                  </Badge>
                ),
            },
            { id: 'lines', header: t('lines'), numeric: true, cell: (draft) => integer(draft.lines.length) },
            { id: 'gross', header: t('gross'), numeric: true, cell: (draft) => <span className="font-medium">{money(draft.gross, draft.currency)}</span> },
          ]}
        />
      )}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('startTitle', { period: month(period) })}
        text={t('startText', { count: ready })}
        action={t('start')}
        pending={start.pending}
        onConfirm={() => void confirm()}
      />
    </Card>
  );
};
