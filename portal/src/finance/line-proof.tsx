'use client';

import { BadgeCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useGraph } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { Note } from '#components/ui/note.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { SidePanel } from '#components/ui/side-panel.tsx';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import { InvoiceLineCalls } from '#finance/invoice-queries.ts';
import type { InvoiceLineCallsQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { useRuleName } from '#invoices/rule-name.ts';

type Line = ShownInvoice['lines'][number];
type Calls = NonNullable<InvoiceLineCallsQuery['invoiceLineCalls']>;

/** What a line rests on: price version, rule, tax, and the metered calls, added up again. */
export const LineProof = ({ invoice, line, onClose }: { invoice: ShownInvoice; line: Line; onClose: () => void }) => {
  const t = useTranslations('finance.invoice');
  const { money, fineMoney, decimal, percent } = useFormats();
  const ruleName = useRuleName();
  const { currency } = invoice;
  return (
    <SidePanel open onClose={onClose} title={line.text} text={t('proofText', { number: invoice.number, position: line.position })}>
      <Definitions>
        <Definition term={t('calculation')}>
          {decimal(line.quantity)} {line.unit} × {fineMoney(line.unitPrice, currency)} = <strong>{money(line.net, currency)}</strong>
        </Definition>
        <Definition term={t('priceList')}>{t('priceVersion', { version: line.priceVersion })}</Definition>
        {line.rule ? (
          <Definition term={t('rule')}>
            {ruleName(line.rule)} <code className="text-xs text-soft">{line.rule}</code>
          </Definition>
        ) : null}
        <Definition term={t('tax')}>
          {percent(line.vatRate)}
          {invoice.taxNote ? <span className="block text-soft">{invoice.taxNote}</span> : null}
        </Definition>
      </Definitions>
      {line.calls ? <Behind number={invoice.number} line={line} currency={currency} /> : <p className="mt-5 text-sm text-soft">{t('noCalls')}</p>}
    </SidePanel>
  );
};

const Behind = ({ number, line, currency }: { number: string; line: Line; currency: string }) => {
  const t = useTranslations('finance.invoice');
  const query = useGraph(InvoiceLineCalls, { number, position: line.position }, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <div className="mt-5">
      <QueryView query={query}>
        {({ invoiceLineCalls: calls }) => (calls ? <Sum calls={calls} currency={currency} /> : <p className="text-sm text-soft">{t('noCalls')}</p>)}
      </QueryView>
    </div>
  );
};

const step = 100;

const Sum = ({ calls, currency }: { calls: Calls; currency: string }) => {
  const t = useTranslations('finance.invoice');
  const { money, integer, decimal, exact } = useFormats();
  const [shown, setShown] = useState(step);
  const rows = calls.calls.slice(0, shown);
  return (
    <div className="flex flex-col gap-4">
      {calls.agrees ? (
        <Note icon={BadgeCheck} title={t('agrees')}>
          {t('agreesText', { count: integer(calls.calls.length), tokens: decimal(calls.tokens), net: money(calls.net, currency) })}
        </Note>
      ) : (
        <Note tone="danger" icon={TriangleAlert} title={t('differs')}>
          {t('agreesText', { count: integer(calls.calls.length), tokens: decimal(calls.tokens), net: money(calls.net, currency) })}
        </Note>
      )}
      <div className="-mx-5 border-y border-line sm:-mx-6">
        <DataTable
          caption={t('calls')}
          rows={rows}
          rowKey={(call) => call.replyId}
          columns={[
            {
              id: 'at',
              header: t('at'),
              lead: true,
              cell: (call) => (
                <>
                  <time dateTime={call.at}>{exact(call.at)}</time>
                  <span className="block text-xs font-normal wrap-anywhere text-soft">
                    {call.model} · {t('event', { revision: integer(call.revision) })}
                  </span>
                </>
              ),
            },
            {
              id: 'tokens',
              header: t('tokens'),
              numeric: true,
              cell: (call) => `${integer(call.inputTokens)} / ${integer(call.outputTokens)} / ${integer(call.cacheReadTokens)}`,
            },
            { id: 'counted', header: t('counted'), numeric: true, cell: (call) => decimal(call.counted) },
            { id: 'onLine', header: t('onLine'), numeric: true, cell: (call) => decimal(call.onLine) },
          ]}
        />
      </div>
      {calls.calls.length > shown ? (
        <Button className="self-start" onClick={() => setShown(shown + step * 5)}>
          {t('moreCalls', { shown: integer(rows.length), total: integer(calls.calls.length) })}
        </Button>
      ) : null}
    </div>
  );
};
