'use client';

import { useTranslations } from 'next-intl';
import { DataTable } from '#components/ui/data-table.tsx';
import type { UsageFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

export const TrendTable = ({ days }: { days: readonly UsageFieldsFragment[] }) => {
  const t = useTranslations('overview.trend');
  const { integer, day, fineMoney } = useFormats();
  return (
    <div className="max-h-[22rem] overflow-y-auto" role="region" aria-label={t('title')} tabIndex={0}>
      <DataTable
        caption={t('title')}
        rows={days.toReversed()}
        rowKey={(item) => item.key}
        columns={[
          { id: 'day', header: t('day'), lead: true, cell: (item) => day(item.key) },
          { id: 'input', header: t('input'), numeric: true, cell: (item) => integer(item.inputTokens) },
          { id: 'output', header: t('output'), numeric: true, cell: (item) => integer(item.outputTokens) },
          { id: 'replies', header: t('replies'), numeric: true, cell: (item) => integer(item.replies) },
          { id: 'cost', header: t('cost'), numeric: true, cell: (item) => fineMoney(item.cost, item.currency) },
        ]}
      />
    </div>
  );
};
