'use client';

import { CircleCheck, ListTree, Send, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useGraph } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Note } from '#components/ui/note.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { DraftDialog } from '#finance/draft-dialog.tsx';
import { RunRelease } from '#finance/run-release.tsx';
import { InvoiceRunPreview } from '#finance/run-queries.ts';
import { sumMoney } from '#finance/sum-money.ts';
import type { InvoiceRunPreviewQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

export type Draft = InvoiceRunPreviewQuery['invoiceRunPreview'][number];

/** What is no fault: the run passes these tenants over, too. */
const idle: ReadonlySet<string> = new Set(['NothingToBill', 'TenantNotActive', 'ContractEnded', 'PackageNotBooked']);

interface Asked {
  period: string;
  asOf: string;
  /** The run that waits for its release; without one the release starts one. */
  runId?: string | undefined;
}

/** What the run would issue; only the confirmed release gives numbers. */
export const RunPreview = (asked: Asked) => {
  const query = useGraph(InvoiceRunPreview, { period: asked.period, asOf: asked.asOf }, { staleTime: 0 });
  return <QueryView query={query}>{(data) => <Drafts drafts={data.invoiceRunPreview} {...asked} />}</QueryView>;
};

/** Sums per currency, written one after the other: euros and francs are never added up. */
const useTotals = (drafts: readonly Draft[]) => {
  const { money } = useFormats();
  const currencies = [...new Set(drafts.map(({ currency }) => currency))];
  const of = (pick: (draft: Draft) => string): string =>
    currencies.map((currency) => money(sumMoney(drafts.filter((draft) => draft.currency === currency).map(pick)), currency)).join(' + ');
  return { net: of(({ net }) => net), vat: of(({ vat }) => vat), gross: of(({ gross }) => gross) };
};

const Drafts = ({ drafts, period, asOf, runId }: Asked & { drafts: readonly Draft[] }) => {
  const t = useTranslations('finance.run');
  const { month, money, integer } = useFormats();
  const mayIssue = useMay('invoices:issue');
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Draft | null>(null);
  const ready = drafts.filter((draft) => !draft.refusal);
  const refused = drafts.filter(({ refusal }) => refusal && !idle.has(refusal.code)).length;
  const totals = useTotals(ready);
  return (
    <Card>
      <CardHeader title={t('previewTitle', { period: month(period) })} text={t('previewText', { ready: ready.length, refused })}>
        {mayIssue ? (
          <Button look={ready.length > 0 ? 'primary' : 'secondary'} onClick={() => setAsking(true)}>
            <Send aria-hidden />
            {t('release')}
          </Button>
        ) : null}
      </CardHeader>
      {drafts.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-soft">{t('nothing')}</p>
      ) : (
        <>
          <CardBody className="flex flex-col gap-4 empty:hidden">
            {ready.length > 0 ? (
              <dl className="flex flex-wrap gap-x-10 gap-y-3">
                <Total term={t('net')} value={totals.net} />
                <Total term={t('vat')} value={totals.vat} />
                <Total term={t('gross')} value={totals.gross} />
              </dl>
            ) : null}
            {refused > 0 ? (
              <Note tone="warn" icon={TriangleAlert} title={t('warning', { refused })}>
                <p className="mt-0.5">{t('warningText')}</p>
              </Note>
            ) : null}
          </CardBody>
          <DataTable
            caption={t('previewTitle', { period: month(period) })}
            rows={drafts.toSorted((one, other) => rank(one) - rank(other))}
            rowKey={(draft) => draft.tenantId}
            columns={[
              { id: 'customer', header: t('customer'), lead: true, cell: (draft) => <span className="font-medium">{draft.customerName}</span> },
              { id: 'state', header: t('state'), cell: (draft) => <State draft={draft} /> },
              {
                id: 'net',
                header: t('net'),
                wide: true,
                numeric: true,
                cell: (draft) => (draft.refusal ? '–' : money(draft.net, draft.currency)),
              },
              {
                id: 'gross',
                header: t('gross'),
                numeric: true,
                cell: (draft) => <span className="font-medium">{draft.refusal ? '–' : money(draft.gross, draft.currency)}</span>,
              },
              {
                id: 'lines',
                header: t('lines'),
                actions: true,
                cell: (draft) =>
                  draft.refusal ? null : (
                    <Button size="sm" look="ghost" aria-label={t('linesOf', { customer: draft.customerName })} onClick={() => setShown(draft)}>
                      <ListTree aria-hidden />
                      {t('lineCount', { count: integer(draft.lines.length) })}
                    </Button>
                  ),
              },
            ]}
          />
        </>
      )}
      <DraftDialog draft={shown} onClose={() => setShown(null)} />
      <RunRelease open={asking} onOpenChange={setAsking} period={period} asOf={asOf} runId={runId} count={ready.length} gross={totals.gross} />
    </Card>
  );
};

/** Faults first, then what is billed, then who is passed over. */
const rank = ({ refusal }: Draft): number => (refusal ? (idle.has(refusal.code) ? 2 : 0) : 1);

const Total = ({ term, value }: { term: string; value: string }) => (
  <div>
    <dt className="text-sm text-soft">{term}</dt>
    <dd className="text-lg font-semibold figures">{value}</dd>
  </div>
);

const State = ({ draft }: { draft: Draft }) => {
  const t = useTranslations('finance.run');
  if (draft.refusal && idle.has(draft.refusal.code)) return <span className="text-soft">{draft.refusal.message}</span>;
  return draft.refusal ? (
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
  );
};
