'use client';

import { SearchCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import { LineProof } from '#finance/line-proof.tsx';
import { useFormats } from '#i18n/use-formats.ts';
import { useRuleName } from '#invoices/rule-name.ts';

/** The lines of the document; each opens what it rests on. */
export const InvoiceLines = ({ invoice }: { invoice: ShownInvoice }) => {
  const t = useTranslations('invoices');
  const desk = useTranslations('finance.invoice');
  const { money, fineMoney, decimal, percent } = useFormats();
  const ruleName = useRuleName();
  const [position, setPosition] = useState<number | null>(null);
  const line = invoice.lines.find((one) => one.position === position);
  const { currency } = invoice;
  return (
    <Card>
      <CardHeader title={t('lines')} />
      <DataTable
        caption={t('lines')}
        rows={invoice.lines}
        rowKey={(row) => String(row.position)}
        columns={[
          {
            id: 'text',
            header: t('lineText'),
            lead: true,
            cell: (row) => (
              <>
                <span className="block">{row.text}</span>
                <span className="block text-xs font-normal text-soft">
                  {t('priceVersion', { version: row.priceVersion })}
                  {row.rule ? ` · ${ruleName(row.rule)}` : ''}
                </span>
              </>
            ),
          },
          { id: 'quantity', header: t('quantity'), wide: true, numeric: true, cell: (row) => `${decimal(row.quantity)} ${row.unit}` },
          { id: 'price', header: t('unitPrice'), numeric: true, cell: (row) => fineMoney(row.unitPrice, currency) },
          { id: 'vat', header: t('vatRate'), wide: true, numeric: true, cell: (row) => percent(row.vatRate) },
          { id: 'net', header: t('lineNet'), numeric: true, cell: (row) => <span className="font-medium">{money(row.net, currency)}</span> },
          {
            id: 'proof',
            header: desk('proof'),
            actions: true,
            cell: (row) => (
              <Button size="sm" look="ghost" aria-label={desk('proofOf', { position: row.position })} onClick={() => setPosition(row.position)}>
                <SearchCheck aria-hidden />
                {desk('proof')}
              </Button>
            ),
          },
        ]}
      />
      {line ? <LineProof invoice={invoice} line={line} onClose={() => setPosition(null)} /> : null}
    </Card>
  );
};
