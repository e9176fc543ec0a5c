import type { useTranslations } from 'next-intl';
import type { Column } from '#components/ui/data-table.tsx';
import type { UsageFieldsFragment } from '#gql/graphql.ts';
import type { Formats } from '#i18n/format.ts';

/** Rows show cents; the sum is of the exact costs, so it is shown as exactly. */
export const usageColumns = (
  t: ReturnType<typeof useTranslations<'usage'>>,
  { integer, money, fineMoney }: Formats,
  total: UsageFieldsFragment,
): Column<UsageFieldsFragment>[] => [
  { id: 'input', header: t('input'), numeric: true, cell: (item) => integer(item.inputTokens), sum: integer(total.inputTokens) },
  { id: 'output', header: t('output'), numeric: true, cell: (item) => integer(item.outputTokens), sum: integer(total.outputTokens) },
  { id: 'cached', header: t('cachedShort'), numeric: true, wide: true, cell: (item) => integer(item.cacheReadTokens), sum: integer(total.cacheReadTokens) },
  { id: 'replies', header: t('replies'), numeric: true, wide: true, cell: (item) => integer(item.replies), sum: integer(total.replies) },
  { id: 'cost', header: t('costShort'), numeric: true, cell: (item) => money(item.cost, item.currency), sum: fineMoney(total.cost, total.currency) },
];
