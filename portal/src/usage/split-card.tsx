'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { UsageFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { usageColumns } from '#usage/usage-columns.tsx';

const few = 10;
const ways = ['models', 'channels', 'users'] as const;
type Items = readonly UsageFieldsFragment[];

/** The same month split one way or another; each way adds up to the same total. */
export const SplitCard = ({ total, ...items }: Record<(typeof ways)[number], Items> & { total: UsageFieldsFragment }) => {
  const t = useTranslations('usage');
  const formats = useFormats();
  const [by, setBy] = useState<(typeof ways)[number]>('models');
  const [all, setAll] = useState(false);
  const rows = items[by];
  const share = (item: UsageFieldsFragment): number => (item.totalTokens / Math.max(1, total.totalTokens)) * 100;
  return (
    <Card>
      <CardHeader title={t('split')} text={t(`splitText.${by}`)}>
        <Segmented
          label={t('split')}
          value={by}
          onChange={(way) => {
            setBy(way);
            setAll(false);
          }}
          options={ways.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
        />
      </CardHeader>
      <DataTable
        caption={t(`splitText.${by}`)}
        rows={all ? rows : rows.slice(0, few)}
        rowKey={(item) => item.key}
        columns={[
          {
            id: 'name',
            header: t(`way.${by}`),
            lead: true,
            cell: (item) => <span className="wrap-anywhere">{item.label === 'Vorschau' ? t('preview') : item.label}</span>,
            sum: all || rows.length <= few ? t('sum') : t('sumOf', { count: rows.length }),
          },
          {
            id: 'share',
            header: t('share'),
            cell: (item) => (
              <span className="flex items-center justify-end gap-2.5 @2xl:justify-start">
                <span aria-hidden className="h-1.5 w-20 overflow-hidden rounded-full bg-quiet-wash xl:w-32">
                  <span className="block h-full rounded-full bg-accent" style={{ width: `${share(item)}%` }} />
                </span>
                <span className="figures">{formats.percent(String(share(item)))}</span>
              </span>
            ),
          },
          ...usageColumns(t, formats, total),
        ]}
      />
      {rows.length > few ? (
        <div className="border-t border-line px-5 py-3">
          <Button look="link" size="inline" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('less') : t('more', { count: rows.length })}
          </Button>
        </div>
      ) : null}
      <p className="border-t border-line px-5 py-3 text-sm text-soft">{t('rounding')}</p>
    </Card>
  );
};
